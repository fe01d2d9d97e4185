package answer

import "strings"

// Every German noun has a capital letter, so that a capital alone makes no name. A
// noun is told by its ending, or by this list of common nouns; whatever is neither
// may be a name. Left out are words that are common surnames or ends of place
// names (Koch, Berg, Burg, Dorf), unless an article or a number shows what they are.

// germanNouns are common nouns in the singular, as plainLetters writes them.
var germanNouns = foldedSet(`abend abkommen absatz absicht abstand alter amt angabe angebot angriff anfang anlage ansatz ansicht anspruch
	anteil antrag antwort arbeit argument art artikel arznei arzt aspekt aufbau aufgabe aufruf auftrag aufsatz auge ausdruck ausgabe ausland
	aussage auto autor bahn band bau bauer baum bedarf beginn begriff beispiel beitrag bekenntnis bereich bericht beruf besitz
	besuch betrag betrieb bewohner beziehung bild bildung boden botschaft botschafter brief bruder brücke buch bund bürger charta chef
	datum dialog dichter dienst ding diplomatie direktor dokument druck ebene ehe ehre eigentum einfluss einfuhr eingang einkommen einsatz einwohner eis
	eltern ende energie entwurf erde erfolg ergebnis erklärung ernte ersatz ertrag essen fabrik fach fahrt fakt fall familie farbe fehler feind feld
	fenster fest feuer figur film firma fläche fluss folge form forscher forum frage frau freund frieden friede frist frucht funktion gas gast gebäude
	gebet gebiet gedanke gefahr gefühl gegenstand gegenwart gegner gehalt geist geld gemeinde generation geschäft geschichte gesetz gesicht gespräch
	gestalt gewalt gewicht gewinn gipfel glaube globus glück gott grad grenze größe grund gruppe gut haft hälfte hand handel haupt haus haut heer heft heim
	herr herrscher herkunft herz hilfe himmel hinweis hoffnung höhe hunger idee imperialismus industrie ingenieur inhalt initiative insel institut
	interesse jahr jahrestag jahrgang jahrhundert jahrzehnt jubiläum jugend junge kampf kandidat kapital kapitel karte kern kette kind kirche klasse klima klinik
	klub könig kohle kolonie kommentar konferenz konflikt kontakt kontinent konzept kopf körper kosten kraft krankenhaus kraftwerk kranker
	krankheit kreis krieg krise kritik kultur kunde kunst kurs küste lage lager land länge last laster lauf leben lehre lehrer leistung leiter leser
	leute licht liebe lied linie liste lohn lösung luft macht mädchen mangel mann mannschaft markt maschine maß masse material medizin meer mehrheit
	meinung menge mensch methode milliarde million minister minute mitglied mittel modell monat mond moral motor mutter nachbar nachricht nacht nachteil
	name nation natur netz neujahrsansprache niederlage norm note nutzen ober objekt öffentlichkeit öl opfer ordnung organ ort paar papier park partei partner patient
	pause person perspektive pfeiler pferd pflanze pflicht philosophie plan planet platz politik politiker position post praxis präsident preis presse
	prinzip problem produkt professor programm projekt protest prozent prozess prüfung publikum punkt quelle rahmen rand rat raum recht rede
	regel regen regierung region reise religion rest revolution richter richtung risiko rohstoff rolle ruf ruhe saal sache satz säule schaden
	schiff schlacht schlag schluss schritt schule schüler schutz schwester schwierigkeit see seele seite sekretär sekunde serie sicherheit sicht sieg
	sinn sitz sitzung sohn soldat sommer sonne sorge souveränität spiel spitze sport sprache sprecher sprichwort spur staat stadt stamm stand standpunkt stärke start station stelle stern
	steuer stil stimme stoff straße strategie strecke strom stück student studie stufe stunde sturm suche summe system tag tal tat tatsache team
	technik teil telefon temperatur text thema theorie these tier tochter tod ton tor tradition traum treffen tür typ
	übung ufer uhr umfang umgang umwelt unfall unterricht unterschied unterstützung urteil vater verband verein verfahren verfassung vergleich verhalten
	verhältnis verkehr verlauf verlust vermögen vernunft versuch verteidigung vertrag vertreter vertrauen verwaltung vision volk volkes vorbild vorfall vorschlag
	vorsitz vorsitzender vorstellung vorteil vortrag waffe wahl wahrheit wald ware wasser weg weise weisheit welt wende werk wert wesen wetter wettbewerb
	widerspruch wille wind winter wirkung wirtschaft wissen wissenschaft woche wohl wohlstand wohnung wort wunsch würde zahl zeichen zeit zeitung zentrum zeuge
	ziel zimmer zins zug zugang zukunft zusammenarbeit zusammenhang zustand zweck zweifel ansprache delegation charge schicht klausel kilometer meter augenklinik
	nahme aufnahme maßnahme ausnahme teilnahme einrichtung multilateralismus hegemonie globalisierung unilateralismus protektionismus landschaft hegemonismus demokratie`)

// onlyWhole end surnames, places and firms too: they count only as a whole word.
var onlyWhole = foldedSet(`land stadt tal see wald mann haus feld heim burg bund werk bahn post park club klub bauer herr baum brief tor band art
	rat amt tag ton art alter gut hand welt meer turm frau wind sohn staat nation ober laster eis gas ehe ort rand ruf sinn`)

func foldedSet(list string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		set[plainLetters(w)] = true
	}
	return set
}

// nounEndings end German nouns that are no names.
var nounEndings = []string{"ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "tat", "taten",
	"nis", "nisse", "nissen", "ismus", "ierung", "tum", "ment", "mente", "menten", "anz", "enz", "enzen", "innen", "gramm", "gramme"}

// isGermanNoun tells whether a word with a capital letter is surely a common noun.
func isGermanNoun(word string) bool {
	for part := range strings.SplitSeq(word, "-") {
		if !isSimpleNoun(plainLetters(part)) {
			return false
		}
	}
	return true
}

func isSimpleNoun(w string) bool {
	for _, ending := range nounEndings {
		if strings.HasSuffix(w, ending) && len(w) > len(ending)+3 {
			return true
		}
	}
	for _, ending := range []string{"", "s", "e", "es", "n", "en", "er", "ern", "se", "in", "innen"} {
		base, ok := strings.CutSuffix(w, ending)
		if ok && (germanNouns[base] || germanNouns[base+"e"] && ending != "" || endsInNoun(base)) {
			return true
		}
	}
	return false
}

// shortestPart is the fewest letters of each part of a compound noun.
const shortestPart = 4

// endsInNoun tells compounds by their last part, as "Sonnenkraftwerk".
func endsInNoun(w string) bool {
	for i := shortestPart; i+shortestPart <= len(w); i++ {
		if part := w[i:]; germanNouns[part] && !onlyWhole[part] {
			return true
		}
	}
	return false
}
