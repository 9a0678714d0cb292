/**
 * The one registration: the lines that the lists of manifests.ts and registry.ts would have. Imported before what reads
 * the lists when it is loaded.
 */
import { descriptions, manifests } from '../../lib/platforms/manifests';
import * as registry from '../../lib/platforms/registry';
import { torgetDescription, torgetManifest } from './manifest';
import { torget } from './parts';

manifests.push(torgetManifest);
descriptions.push(torgetDescription);
Object.assign(registry.adapters, { torget: torget.adapter });
Object.assign(registry.drivers, { torget: torget.driver });
Object.assign(registry.structureReaders, { torget: torget.structureReader });
Object.assign(registry.pageGuards, { torget: torget.pageGuard });
Object.assign(registry.textRoots, { torget: torget.textRoots });
