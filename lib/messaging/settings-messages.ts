/** Messages of the popup and the settings page: reading and saving. */
import { accountReading, classification, registeredAccount } from '../domain/account';
import { chainsLost } from '../domain/chain-heads';
import { flow, flowCopy } from '../domain/flow';
import { healthReport } from '../domain/health';
import { itemReading, platformId } from '../domain/item';
import { settings, settingsChange } from '../settings/schema';
import { z } from '../zod';
import { message, nothing } from './message';

export const settingsMessages = {
  /**
   * The popup was opened over that tab by a press on the toolbar button, so the browser has just granted activeTab for
   * it.
   */
  'tab.arm': message(['page'], z.object({ tabId: z.number() }), nothing),
  /** Reads only. */
  'popup.state': message(
    ['page'],
    z.object({ tabId: z.number() }),
    z.object({
      settings,
      url: z.string().nullable(),
      /** A platform's page that does not answer: it was open before Uppsikt was installed or enabled. */
      isMute: z.boolean(),
      platform: platformId.nullable(),
      classification: classification.nullable(),
      owner: itemReading.shape.owner.nullable(),
      registered: registeredAccount.nullable(),
      interrupted: z.array(flow),
      account: accountReading.nullable(),
    }),
  ),
  /** How many entries the list of what is left to do has, and how many are overdue. */
  'left.count': message(['page'], nothing, z.object({ count: z.number().int(), late: z.number().int() })),
  'register.save': message(['page'], registeredAccount, nothing),
  'register.remove': message(['page'], z.object({ id: z.string() }), nothing),
  /**
   * Sets the named fields and leaves the rest. The effects of each field are a table (lib/app/settings/save-settings).
   */
  'settings.change': message(['page'], settingsChange, nothing),
  /** Copies one record now. For records saved while there were no copies. */
  'copy.make': message(['page'], z.object({ recordId: z.string() }), flowCopy),
  /** Rewrites the register beside the copies, since a record may have become secret or public. Answers at once. */
  'copy.register': message(['page'], z.object({ recordId: z.string() }), nothing),
  /** The settings that could not be read and have not been reviewed. */
  'settings.unreadable': message(['page'], nothing, z.object({ fields: z.array(z.string()) })),
  /** The official has reviewed them, so they no longer block removals. */
  'settings.seen-to': message(['page'], nothing, nothing),
  'checklist.tick': message(['page'], z.object({ key: z.string(), ticks: z.array(z.string()) }), nothing),
  /** Uppsikt's own health, and the page's when a tab is given. `again`: ignores cached findings. */
  'health.read': message(['page'], z.object({ tabId: z.number().nullable(), again: z.boolean() }), healthReport),
  /** What the archive has lost; null when nothing. */
  'loss.read': message(['page'], nothing, z.object({ lost: chainsLost.nullable() })),
  /** The official continues without it. `changed`: the loss is no longer the one that was shown. */
  'loss.acknowledge': message(
    ['page'],
    z.object({ lost: chainsLost }),
    z.object({ outcome: z.enum(['acknowledged', 'changed']) }),
  ),
} as const;
