/** What the popup and the options ask for and save. */
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
   * The popup was opened over that tab, by a press on the toolbar button: the browser has just granted activeTab for
   * it.
   */
  'tab.arm': message(['page'], z.object({ tabId: z.number() }), nothing),
  /** Reads, and changes nothing. */
  'popup.state': message(
    ['page'],
    z.object({ tabId: z.number() }),
    z.object({
      settings,
      url: z.string().nullable(),
      /** A page of a platform that does not answer: it was open before Uppsikt was switched on. */
      isMute: z.boolean(),
      platform: platformId.nullable(),
      classification: classification.nullable(),
      owner: itemReading.shape.owner.nullable(),
      registered: registeredAccount.nullable(),
      interrupted: z.array(flow),
      account: accountReading.nullable(),
    }),
  ),
  /** How many lines stand in the list of what is left to do, and how many of them are past their day. */
  'left.count': message(['page'], nothing, z.object({ count: z.number().int(), late: z.number().int() })),
  'register.save': message(['page'], registeredAccount, nothing),
  'register.remove': message(['page'], z.object({ id: z.string() }), nothing),
  /** What is named is set, the rest stays; what comes of each field is a table (lib/app/settings/save-settings). */
  'settings.change': message(['page'], settingsChange, nothing),
  /** One record's copy, now: for those that were saved while there were no copies. */
  'copy.make': message(['page'], z.object({ recordId: z.string() }), flowCopy),
  /** The register where copies lie is written anew: a record may be secret, or is not any more. Answers at once. */
  'copy.register': message(['page'], z.object({ recordId: z.string() }), nothing),
  /** The fields that could not be read and that nobody has seen to. */
  'settings.unreadable': message(['page'], nothing, z.object({ fields: z.array(z.string()) })),
  /** The official has looked through them: they no longer stand against removing. */
  'settings.seen-to': message(['page'], nothing, nothing),
  'checklist.tick': message(['page'], z.object({ key: z.string(), ticks: z.array(z.string()) }), nothing),
  /** Uppsikt's own health, and the page's when a tab is named. `again`: nothing that was found before counts. */
  'health.read': message(['page'], z.object({ tabId: z.number().nullable(), again: z.boolean() }), healthReport),
  /** What the archive lacks of what it once had; null when nothing. */
  'loss.read': message(['page'], nothing, z.object({ lost: chainsLost.nullable() })),
  /** The official goes on without it. `changed`: it stands otherwise than what was shown. */
  'loss.acknowledge': message(
    ['page'],
    z.object({ lost: chainsLost }),
    z.object({ outcome: z.enum(['acknowledged', 'changed']) }),
  ),
} as const;
