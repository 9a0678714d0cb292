/**
 * Registers Torget in the lists of manifests.ts and registry.ts. Import it before any module that reads the lists when
 * it loads.
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
