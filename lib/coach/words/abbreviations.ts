/** Abbreviations: those that most people know, words that are only shouted, and dotted ones with their full words. */

/** Known by most people, or names; they need no explanation. */
export const KNOWN: ReadonlySet<string> = new Set(
  `AB ABC AI AIK ATG BB BK BMI BMX BRIS BVC CD CSN CV DJ DNA DVD EM ETC EU FAQ FC FIFA FN FOTO GB GDPR GPS HB HBTQ HBTQI
  HD HIF HIV HSB IBAN ICA ID IF IFK IK IKEA IMY IOGT IP IQ IT JO KM LED MC MFF MMS MSB NATO NB NHL OCR OK OS OVK PC PDF
  PIN PR PRO PS QR RFSL SEB SJ SK SL SMHI SMS SOS SPF SR SSK SVT TT TV UEFA UNESCO UNICEF UR US USA USB UV VAB VD VIP VM
  VR WC WHO XL XXL ÖIS KFUM LAN WIFI RIX PT MR CT KTH GIH SSAB LKAB UV-B VR DM SKR UD`.split(/\s+/u),
);

/** Ordinary words that are written in capitals for emphasis. */
export const SHOUTED: ReadonlySet<string> = new Set(
  `ALDRIG ALL ALLA ALLT ANDRA BARA BRA DAG DE DEN DET DIG DU EN ETT ER EJ FEL FÅR FRITT FÖR GO GRATIS HAR HEJ HUR I IDAG
  INGA INGEN INTE JA JAG JU KOM LÄS MAN MED MER MIG MYCKET NEJ NI NU NY NYA NYTT NÄR OBS OCH OM OSS PÅ REA RÄTT SE SEN
  SIST SKA SLUT SNART SOM STOP STOPP SÅ TACK TA TILL TIPS UT UPP VAD VAR VEM VI VILL VIKT ÄN ÄR ÅR ÖPPET ÖPPNA HJÄLP
  VINN HALT SNÖ SOL GLAD GOD JUL FEST LUGN VIKTIG`.split(/\s+/u),
);

/** With or without points, and what to write instead. */
export const DOTTED: readonly (readonly [pattern: string, words: string])[] = [
  [String.raw`bl\. ?a\.|bl\.a|bla\.`, 'bland annat'],
  [String.raw`t\. ?ex\.?|t\.ex|tex\.`, 'till exempel'],
  [String.raw`p\. ?g\. ?a\.?|pga\.?`, 'på grund av'],
  [String.raw`fr\. ?o\. ?m\.?|f\.o\.m\.?`, 'från och med'],
  [String.raw`t\. ?o\. ?m\.`, 'till och med'],
  [String.raw`f\. ?n\.`, 'just nu'],
  [String.raw`m\. ?m\.|mm\.`, 'och annat'],
  [String.raw`m\. ?fl\.|mfl\.?`, 'och andra'],
  [String.raw`m\. ?a\. ?o\.`, 'med andra ord'],
  [String.raw`o\. ?s\. ?v\.|osv\.?`, 'och så vidare'],
  [String.raw`o\. ?d\.|o\. ?dyl\.?`, 'och liknande'],
  [String.raw`e\. ?d\.|e\. ?dyl\.?`, 'eller liknande'],
  [String.raw`d\. ?v\. ?s\.|dvs\.?`, 'det vill säga'],
  [String.raw`s\. ?k\.`, 'så kallad'],
  [String.raw`f\. ?d\.`, 'tidigare'],
  [String.raw`f\. ?ö\.`, 'för övrigt'],
  [String.raw`å\. ?å\.|o\. ?a\.`, 'och andra'],
  [String.raw`ang\.`, 'om'],
  [String.raw`resp\.`, 'och'],
  [String.raw`enl\.`, 'enligt'],
  [String.raw`inkl\.?`, 'med'],
  [String.raw`exkl\.?`, 'utan'],
  [String.raw`ev\.`, 'kanske'],
  [String.raw`etc\.?`, 'och så vidare'],
  [String.raw`jfr\.?`, 'jämför'],
  [String.raw`tfn\.?`, 'telefon'],
];
