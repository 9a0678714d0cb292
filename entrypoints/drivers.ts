/** Injected before an act and before its result is checked: drives the platform's menus. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bringDrivers } from '../lib/platforms/dom/brought-driver';
import { drivers } from '../lib/platforms/registry';

export default defineUnlistedScript(() => bringDrivers(drivers));
