/**
 * Internal terms that visitors seldom know, with alternatives, in the format of plain-words.ts. Abbreviations of one
 * municipality's units are included if many municipalities use them.
 */
// long lines because one line is one term with its forms
export const INTERNAL_TERMS = `
tjänsteskrivelse|tjänsteskrivelsen|tjänsteskrivelser|tjänsteskrivelserna = förslag till beslut|förslaget till beslut|förslag till beslut|förslagen till beslut
tjänsteutlåtande|tjänsteutlåtandet|tjänsteutlåtanden = förslag till beslut|förslaget till beslut|förslag till beslut
tjänstemannaförslag|tjänstemannaförslaget = vårt förslag|vårt förslag
delegationsbeslut|delegationsbeslutet|delegationsbesluten = beslut av en tjänsteperson|beslutet av en tjänsteperson|besluten av tjänstepersoner
delegationsordning|delegationsordningen = regler för vem som får besluta|reglerna för vem som får besluta
delegat|delegaten|på delegation = den som får besluta|den som får besluta|av en tjänsteperson
nämndberedning|nämndberedningen = nämndens förmöte|nämndens förmöte
ärendeberedning|ärendeberedningen|beredningsprocessen = förarbete|förarbetet|förarbetet
ärendehanteringssystem|ärendehanteringssystemet|verksamhetssystem|verksamhetssystemet = vårt register
diarieföra|diarieför|diarieförs|diarieförd|diariefört = skriva in|skriver in|skrivs in|inskriven|skrivit in
driftentreprenör|driftentreprenören|driftentreprenörer|driftsentreprenör|driftsentreprenören = företag som sköter|företaget som sköter|företag som sköter|företag som sköter|företaget som sköter
ramavtal|ramavtalet = avtal|avtalet
avrop|avropet|avropa|avropar|avropas = beställning|beställningen|beställa|beställer|beställs
tertialrapport|tertialrapporten|delårsrapport|delårsrapporten|tertialbokslut = rapport|rapporten|rapport|rapporten|rapport
beställarenhet|beställarenheten = den som beställer hos oss
utförarenhet|utförarenheten = den som gör arbetet hos oss
åtgärdsvalsstudie|åtgärdsvalsstudien = utredning av trafiken|utredningen av trafiken
granskningshandling|granskningshandlingar|granskningshandlingarna = förslag|förslag|förslagen
samrådshandling|samrådshandlingar|samrådshandlingarna = förslag|förslag|förslagen
planbesked|planbeskedet = besked om vi vill ändra planen|beskedet om planen
planuppdrag|planuppdraget = uppdrag att rita en plan|uppdraget att rita en plan
exploateringsavtal|exploateringsavtalet = avtal med den som bygger|avtalet med den som bygger
markanvisning|markanvisningen|markanvisningsavtal = avtal om mark|avtalet om mark|avtal om mark
remissinstans|remissinstansen|remissinstanser|remissinstanserna = den som får tycka till|den som får tycka till|de som får tycka till|de som får tycka till
investeringsram|investeringsramen|budgetram|budgetramen|driftram|driftramen = pengar|pengarna|pengar|pengarna|pengar|pengarna
nämndsplan|nämndsplanen|nämndplan|verksamhetsplan|verksamhetsplanen = plan för året|planen för året|plan för året|plan för året|planen för året
internkontroll|internkontrollen|internkontrollplan|internkontrollplanen = egen kontroll|vår egen kontroll|plan för kontroll|planen för kontroll
förfrågningsunderlag|förfrågningsunderlaget|upphandlingsunderlag|upphandlingsunderlaget = krav när vi köper in|kraven när vi köper in|krav när vi köper in|kraven när vi köper in
direktupphandling|direktupphandlingen = mindre inköp|det mindre inköpet
dokumenthanteringsplan|dokumenthanteringsplanen = plan för våra handlingar|planen för våra handlingar
gallringsbeslut|gallringsbeslutet = beslut om vad som får kastas|beslutet om vad som får kastas
brukare|brukaren|brukarna|brukarnas = den som får stöd|den som får stöd|de som får stöd|deras
insatsbeslut|biståndsbeslut|biståndsbeslutet = beslut om stöd|beslut om stöd|beslutet om stöd
biståndsbedömd|biståndsbedömt|biståndsbedömda|biståndsbedömning = prövad|prövat|prövade|prövning
vårdnadshavare|vårdnadshavaren|vårdnadshavarna = förälder|föräldern|föräldrarna
kommunicering|kommuniceringen = tid att svara|tiden att svara
yttrandetid|yttrandetiden = tid att tycka till|tiden att tycka till
linjeorganisation|linjeorganisationen|i linjen = den vanliga verksamheten|den vanliga verksamheten|i verksamheten
styrdokument|styrdokumentet|styrdokumenten = regler|reglerna|reglerna
kvalitetsledningssystem|kvalitetsledningssystemet|ledningssystem|ledningssystemet = sätt att arbeta|sättet att arbeta|sätt att arbeta|sättet att arbeta
mark- och exploateringsenheten|MEX-enheten|MEX = de som sköter kommunens mark
SBF|SBK = samhällsbyggnad
KSF|KLK|KLF = kommunledningen
KSAU|KSau = kommunstyrelsens utskott
UBF|BUF = skola och förskola
SOF|SOCF = socialtjänsten
KFN|KFF = kultur och fritid
Platina|Evolution|W3D3|Ciceron|Public 360|LEX|Castor|ByggR|Ecos|Stratsys|Treserva|Procapita|Lifecare|Infracontrol = vårt register
e-arkiv|e-arkivet|mellanarkiv|mellanarkivet = arkiv|arkivet|arkiv|arkivet
resursfördelning|resursfördelningsmodell = fördelning av pengar|sätt att fördela pengar
uppdragsbeskrivning|uppdragshandling = uppdrag
färdigställandegrad|driftskostnadskalkyl = hur långt vi har kommit|vad det kostar att sköta
VA-huvudman|VA-huvudmannen|huvudman|huvudmannen = den som ansvarar
`;
