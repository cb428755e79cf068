package calc

import (
	"strings"
	"sync"
)

// localNames says in English what the rules and tables say in the language of a place: a line for
// each English name, which begins it and is followed by the local ones. The English names are what a
// page translates by, so each says what a day is and not whose it is.
const localNames = `Additional New Year holiday=Feriado adicional de Año Nuevo
Additional national holiday=Feriado adicional de Fiestas Patrias
All Saints' Day=Allerheiligen=Allerhellgen=Toussaint=Todos los Santos=Día de Todos los Santos=Día de todos los Santos=Dia de Todos os Santos=Ognissanti=Tutti i santi=Visų šventųjų diena=Wszystkich Świętych=Sviatok všetkých svätých=Mindenszentek=Dan svih svetih
All Souls' Day=Finados=Mirusiųjų atminimo (Vėlinių) diena=dan spomina na mrtve=Día de Muertos
Anti-Fascist Struggle Day=Dan antifašističke borbe
Armistice Day=Wapenstilstand=Armistice de 1918
Army Day=Día de las Glorias del Ejército
Ascension Day=Hemelvaartsdag=Onze Lieve Heer Hemelvaart=Christi Himmelfahrt=Auffahrt=Christi Himmelfaart=Ascension=Ascensione=Ascensión del Señor=Kristi Himmelfartsdag=Kristi himmelsfärdsdag=Helatorstai=Uppstigningardagur
Ashura=Muharram
Assumption of Mary=Onze Lieve Vrouw Hemelvaart=Mariä Himmelfahrt=Maries Himmelfaart=Assomption=Asunción=Asunción de la Virgen=Assunzione=Assunção de Nossa Senhora=Žolinė (Švč. Mergelės Marijos ėmimo į dangų diena)=Wniebowzięcie Najświętszej Maryi Panny=Marijino vnebovzetje=Velika Gospa=Adormirea Maicii Domnului=Santa Marija
Augsburg Peace Festival=Hohes Friedensfest
Battle of Boyacá=Batalla de Boyacá
Berchtold's Day=Berchtoldstag
Birthday of Benito Juárez=Natalicio de Benito Juárez
Black Awareness Day=Dia da Consciência Negra
Boxing Day=The first weekday after Christmas Day=The second weekday after Christmas Day
Bridge day for tourism=Día no laborable con fines turísticos
Carnival=Carnaval=Carnaval Día 1=Carnaval Día 2
Children's Day=Ziua Copilului
Christmas Day=Eerste Kerstdag=Kerstmis=Weihnachtstag=Christtag=Noël=Chrëschtdag=Navidad=Natal=Natale=Juledag=Første juledag=Juldagen=Joulupäivä=Jóladagur=Esimene jõulupüha=Pirmie Ziemassvētki (ziemas saulgrieži)=Šv. Kalėdos=pierwszy dzień Bożego Narodzenia=1. svátek vánoční=Prvý sviatok vianočný=Karácsony=božič=Božić=Crăciunul=Il-Milied
Christmas Eve=Heiligabend=Juleaftensdag=Julafton=Jouluaatto=Aðfangadagur=Jõululaupäev=Ziemassvētku vakars (ziemas saulgrieži)=Šv. Kūčios=Wigilia Bożego Narodzenia=Štědrý den=Štedrý deň
Columbus Day=Encuentro de Dos Mundos=Día de la Raza
Commemoration of Atatürk, Youth and Sports Day=Atatürk'ü Anma, Gençlik ve Spor Bayramı
Commerce Day=Frídagur verslunarmanna
Constitution Day=Grundlovsdag=Grunnlovsdag=Deň Ústavy Slovenskej republiky=Día de la Constitución
Corpus Christi=Fronleichnam=Corpus Domini=Corpo de Deus=dzień Bożego Ciała=Tijelovo
Czech Statehood Day=Den české státnosti
Day after Mid-Autumn Festival=The day following the Chinese Mid-Autumn Festival=The second day following the Chinese Mid-Autumn Festival
Day of German Unity=Tag der Deutschen Einheit
Day of Repentance and Prayer=Buß- und Bettag
Day of Respect for Cultural Diversity=Día del respeto a la diversidad cultural
Day of Silence=Nyepi
Day of Uprising Against Occupation=Dan upora proti okupatorju
Day of the Azores=Dia da Região Autónoma dos Açores
Day of the Canary Islands=Día de Canarias
Day of the Community of Madrid=Comunidad de Madrid
Day off moved from a Saturday=Pārcelta darba diena
Death of General Belgrano=Aniversario paso a la inmortalidad del General Juan Manuel Belgrano
Death of General Güemes=Aniversario paso a la inmortalidad del General Martín Miguel de Güemes
Death of General San Martín=Aniversario paso a la inmortalidad del General José de San Martín
Democracy and National Unity Day=Demokrasi ve Millî Birlik Günü
Diwali=Deepavali
Easter Monday=Tweede Paasdag=Paasmaandag=Ostermontag=Lundi de Pâques=Ouschterméindeg=Lunes de Pascua=Pasquetta=Lunedì di Pasqua=Anden påskedag=Andre påskedag=Annandag påsk=Toinen pääsiäispäivä=Annar í páskum=Otrās Lieldienas=Antroji šv. Velykų diena=drugi dzień Wielkiej Nocy=Velikonoční pondělí=Veľkonočný pondelok=Húsvéthétfő=velikonočni ponedeljek=Uskrsni ponedjeljak=A doua zi de Paște
Eid al-Adha=Kurban Bayramı=Hari Raya Haji=Bakrid=Idd-ul-Azha=Idul Adha=Eid'l Adha=Kurban Ait
Eid al-Fitr=Ramazan Bayramı=Hari Raya Puasa=Hari Raya Aidilfitri=Id-ul-Fitr=Idd-ul-Fitr=Idul Fitri=Eid'l Fitr
Epiphany=Heilige Drei Könige=Epifania=Día de Reyes=Día de los Reyes Magos=Trettondedag jul=Loppiainen=Święto Trzech Króli=Zjavenie Pána=Sveta tri kralja=Boboteaza
Europe Day=Europadag
First Day of Summer=Sumardagurinn fyrsti
Geneva Fast=Jeûne genevois
Good Friday=Goede Vrijdag=Karfreitag=Vendredi saint=Viernes Santo=Sexta-feira Santa=Langfredag=Långfredagen=Pitkäperjantai=Föstudagurinn langi=Suur Reede=Lielā Piektdiena=Velký pátek=Veľkonočný piatok=Nagypéntek=Vinerea Mare=Il-Ġimgħa l-Kbira
Great Prayer Day=Store bededag
Immaculate Conception=Mariä Empfängnis=Inmaculada Concepción=Día de la virgen María=Imaculada Conceição=Immacolata Concezione=Il-Kunċizzjoni
Inauguration of the President=Transmisión del Poder Ejecutivo Federal
Independence Day=Itsenäisyyspäivä=Iseseisvuspäev=Narodowe Święto Niepodległości=Día de la Independencia=Día de la independencia=Independencia Nacional=Independência do Brasil=dan samostojnosti in enotnosti=Jum l-Indipendenza
Independence of Cartagena=Independencia de Cartagena
Independent Czechoslovak State Day=Den vzniku samostatného československého státu
Indigenous Peoples' Day=Día Nacional de los Pueblos Indígenas
International Women's Day=Frauentag
Islamic New Year=Awal Muharram
Isra and Mi'raj=Isra Mi'raj
Jan Hus Day=Den upálení mistra Jana Husa
Joint leave=Cuti bersama
King's Birthday=Koningsdag
Labour Day and Constituent Assembly Day=Darba svētki, Latvijas Republikas Satversmes sapulces sasaukšanas diena
Labour Day=Dag van de Arbeid=Tag der Arbeit=Fête du Travail=Dag vun der Aarbecht=Día del Trabajo=Día Nacional del Trabajo=Día del Trabajador=Día del trabajador=Dia do Trabalhador=Festa del Lavoro=Festa del lavoro=Arbeidernes dag=Första maj=Verkalýðsdagurinn=Tarptautinė darbo diena=Święto Państwowe=Svátek práce=Sviatok práce=A munka ünnepe=praznik dela=Praznik rada=Ziua Muncii=Jum il-Ħaddiem=Emek ve Dayanışma Günü
Liberation Day=Bevrijdingsdag=Dia da Liberdade=Festa della Liberazione=Den osvobození=Tag der Befreiung=Jum il-Ħelsien
Lunar New Year=Lunar New Year's Day=The second day of Lunar New Year=The third day of Lunar New Year=The fourth day of Lunar New Year
Maundy Thursday=Jueves Santo=Skærtorsdag=Skjærtorsdag=Skírdagur
May Day=Vappu=Kevadpüha
May Revolution=Revolución de Mayo
Midsummer Day=Jaanipäev=Jāņu diena (vasaras saulgrieži)=Rasos ir Joninių diena
Midsummer Eve=Midsommarafton=Juhannusaatto=Līgo diena
Monday of the Federal Fast=Lundi du Jeûne fédéral
Mourning of Truth and Justice=Día de la verdad y justicia
National Day=Nationale Feestdag=Nationalfeierdag=Nationalfeiertag=Bundesfeiertag=Fête nationale=Fête Nationale=Festa nazionale=Fiesta Nacional de España=Sveriges nationaldag=Þjóðhátíðardagurinn=Ziua Națională a României=Az államalapítás ünnepe=Dia de Portugal=Święto Narodowe Trzeciego Maja=Nemzeti ünnep
National Sovereignty Day=Día de la Soberanía Nacional
National Sovereignty and Children's Day=Ulusal Egemenlik ve Çocuk Bayramı
Navy Day=Día de las Glorias Navales
New Year's Day=Nieuwjaarsdag=Neujahrstag=Nouvel An=Nouvel an=Neit Joer=Año Nuevo=Año nuevo=Ano Novo=Capodanno=Nytårsdag=Første nyttårsdag=Nyårsdagen=Uudenvuodenpäivä=Nýársdagur=Uusaasta=Jaunais Gads=Naujieji metai=Nowy Rok=Nový rok=Deň vzniku Slovenskej republiky=Újév=novo leto=Nova godina=Anul Nou=L-ewwel tas-Sena=Yılbaşı=The first day of January=the first day of January
New Year's Eve=Silvester=Nytårsaftensdag=Nyårsafton=Gamlársdagur=Vecgada vakars
Our Lady of Aparecida=Nossa Senhora Aparecida
Our Lady of Chiquinquirá=Nuestra Señora de Chiquinquirá
Our Lady of Guadalupe=Nuestra Señora de Guadalupe
Our Lady of Mount Carmel=Día de la Virgen del Carmen
Our Lady of Sorrows=Sviatok Panny Márie Sedembolestnej, patrónky Slovenska
Prešeren Day=Prešernov dan
Proclamation of the Republic=Latvijas Republikas proklamēšanas diena=Proclamação da República=Implantação da República
Prophet's Birthday=Maulid Nabi=Maulidur Rasul=Milad-un-Nabi
Province of Amazonas Day=Elevação do Amazonas à categoria de província
Reformation Day=Reformationstag=dan reformacije
Reformation and Evangelical Churches Day=Día de las Iglesias Evangélicas y Protestantes
Remembrance Day=Dan sjećanja na žrtve Domovinskog rata
Republic Day=Festa della Repubblica=Jum ir-Repubblika=Cumhuriyet Bayramı
Rest day=Pihenőnap
Restoration of Independence=Taasiseseisvumispäev=Latvijas Republikas Neatkarības deklarācijas pasludināšanas diena=Lietuvos nepriklausomybės atkūrimo diena=Restauração da Independência
Restoration of the Republic=Restauration de la République
Revolution Day=Día de la Revolución
Sacred Heart=Sagrado Corazón
Saint Ambrose=Sant'Ambrogio
Saint Andrew's Day=Sfântul Andrei
Saint Anthony=Santo António
Saint Francis of Assisi=San Francesco d'Assisi
Saint John the Baptist Day=Fête nationale (Quebec)
Saint John the Baptist=Sfântul Ion
Saint Joseph's Day=Josefstag=San Giuseppe=Día de San José=San Ġużepp
Saint Paul's Shipwreck=Nawfraġju ta' San Pawl
Saint Peter and Saint Paul=Santi Pietro e Paolo=San Pedro y San Pablo=L-Imnarja
Saint Stephen's Day=Stefanitag=Saint-Étienne=Santo Stefano=Tapaninpäivä=Sveti Stjepan
Saints Cyril and Methodius' Day=Den slovanských věrozvěstů Cyrila a Metoděje=Sviatok svätého Cyrila a Metoda
Second Day of Christmas=Tweede Kerstdag=Zweiter Weihnachtsfeiertag=Zweeten Dag vum Chrëschtdag=Anden juledag=Andre juledag=Annandag jul=Annar í jólum=Teine jõulupüha=Otrie Ziemassvētki (ziemas saulgrieži)=Šv. Kalėdos (antra diena)=drugi dzień Bożego Narodzenia=2. svátek vánoční=Druhý sviatok vianočný=Karácsony másnapja=A doua zi de Crăciun
Second Day of New Year=2 janvier=A doua zi de Anul Nou
Slovak National Uprising=Výročie Slovenského národného povstania
Solidarity Day=Dan solidarnosti
State Restoration Day=Lietuvos valstybės atkūrimo diena
Statehood Day=Valstybės (Lietuvos Karaliaus Mindaugo karūnavimo ir Tautiškos giesmės) diena=dan državnosti=Dan državnosti
Struggle for Freedom and Democracy Day=Den boje za svobodu a demokracii=Deň boja za slobodu a demokraciu
Tiradentes Day=Tiradentes
Unification Day=Ziua Unirii Principatelor Române
Vesak Day=Wesak Day=Waisak=Visakha Bucha=Buddha Purnima
Veterans of the Malvinas War=Día de los Veteranos de la Guerra de Malvinas
Victory Day=Fête de la Victoire=Deň víťazstva nad fašizmom=Võidupüha=Jum il-Vitorja=Zafer Bayramı
Victory and Homeland Thanksgiving Day=Dan pobjede i domovinske zahvalnosti
Whit Monday=Tweede Pinksterdag=Pinkstermaandag=Pfingstmontag=Lundi de Pentecôte=Péngschtméindeg=Lunedì di Pentecoste=Anden Pinsedag=Andre pinsedag=Annar í hvítasunnu=Pünkösdhétfő=Luni după Rusalii
World Children's Day=Weltkindertag
`

// englishNames has the English name of each local one, made when it is first asked for.
var englishNames = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	for line := range strings.Lines(localNames) {
		english, locals, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "=")
		for local := range strings.SplitSeq(locals, "=") {
			names[local] = english
		}
	}
	return names
})

// englishName splits the name that a rule or table gives into the English one and, if it is not
// that, the local one. A part of a country in parentheses stays with the English name.
func englishName(name string) (english, local string) {
	if english = englishNames()[name]; english != "" {
		return english, name
	}
	if i := strings.LastIndex(name, " ("); i > 0 {
		if english = englishNames()[name[:i]]; english != "" {
			return english + name[i:], name[:i]
		}
	}
	return name, ""
}
