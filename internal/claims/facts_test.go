package claims_test

import (
	"strings"
	"testing"

	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

const bridge = "The old bridge over the Aske fell in the storm of 1929, and nobody was hurt. " +
	"The new bridge, built by Ada Holm of the United Engineering Company, was opened on 3 May 1931. " +
	"It is 1,240 metres long and cost 3.5 million crowns, which is not more than 12 per cent of the budget. " +
	"Twenty-one men may have died during the work, as the “Aske Courier” reported; the company has never said so. " +
	"“We built it for our children,” she wrote at www.aske.example/bridge. " +
	"The steel is of type S235, and cost €40 a ton."

// A factCase is a claim about a paragraph, and the beginning of the reason why it is refused.
type factCase struct{ claim, want string }

func checkFacts(t *testing.T, evidence []*claims.Paragraph, cases []factCase) {
	t.Helper()
	for _, c := range cases {
		if got := claims.New(c.claim, "").Facts(evidence); !strings.HasPrefix(got, c.want) || got == "" != (c.want == "") {
			t.Errorf("%q: refused because %q, want %q", c.claim, got, c.want)
		}
	}
}

// TestFacts holds sentences against a made-up paragraph: the facts that must refuse them,
// and what must not.
func TestFacts(t *testing.T) {
	checkFacts(t, in("en", bridge), []factCase{
		{"Ada Holm built the new bridge.", ""},
		{"It was opened on 3 May 1931 and is 1240 metres long.", ""},
		{"The bridge is 1\u00a0240 metres long.", ""},
		{"It cost 3,500,000 crowns.", ""},
		{"It did not cost more than 12% of the budget.", ""},
		{"21 men may have died during the work.", ""},
		{"Women and men worked on it for years.", ""}, // what code cannot check
		{"One of the bridges fell in 1929.", ""},
		{"The first bridge fell, and the second one did not.", ""},
		{"Both bridges crossed the river; one fell.", ""},
		{"Starting in 1929, there was no bridge.", ""},

		{"The new bridge was opened in 1932.", "the number 1932"},
		{"Twenty-two men may have died during the work.", "the number 22"},
		{"Two bridges fell.", "the number 2"},
		{"It cost 3.5 crowns.", "the number 3.5"},
		{"It did not cost more than 12 crowns of the budget.", "the number 12"},
		{"The 1st bridge fell.", "the number 1"},
		{"The bridge is of the 1930s.", "the number 1930s"},
		{"Thousands crossed the bridge.", "the number thousands"},
		{"The two of them fell.", "the number 2"},
		{"The bridge is 1۲40 metres long.", "a number is written in digits of two scripts"},
		{"They worked there for seven in a row.", "the number 7"},
		{"It is ⑱ metres long.", "the sign '⑱'"},
		{"It is 1,240² metres long.", "the sign '²'"},
		{"The steel is of type S236.", "the number 236"},
		{"The steel is of type T235.", `"T235"`},

		{"She wrote: “We built it for our children.”", ""},
		{`She wrote: "We built it for our children."`, ""},
		{`She wrote that it was built "for our children".`, ""},
		{"She wrote that it was built 'for our children'.", ""},
		{"She wrote: “We built it … our children.”", ""},
		{"The company's workers' wives crossed it.", ""},
		{"She wrote: “We built it for the children.”", "the quotation"},
		{"She wrote: “We built it for our children and theirs.", "the quotation"},
		{"She wrote that it was built 'for the children'.", "the quotation"},
		{"She wrote that it was built ‘for the children’.", "the quotation"},
		{"She wrote that it was built „for the children“.", "the quotation"},
		{"She wrote that it was built «for the children».", "the quotation"},
		{"She wrote: “our children … We built it.”", "the quotation"},
		{"The new bridge, “ısparta ſ”, was opened.", "the quotation"},

		{"She wrote it at www.aske.example/bridge.", ""},
		{"She wrote it at www.aske.example/secret.", "the link"},
		{"The new bridge is [here](https://evil.example/x).", "the link"},
		{"The new bridge is at evil.example.", "the link"},
		{"The new bridge is “new.”evil.example/a", "the link"},
		{"The new bridge is new—evil.example/a, they say.", "the link"},
		{"Write to ada@aske.example about the bridge.", "the link"},
		{"@everyone The new bridge was opened.", "it holds a mention"},
		{"<@123> opened the new bridge.", "it holds a mention"},
		{"The new bridge was opened \x1b[31min red.", "it has characters that cannot be seen"},
		{"The new \u202ebridge was opened.", "it has characters that cannot be seen"},
		{"The new bridge <b>was opened.", "the sign '<'"},
		{"The new bridge was opened 🎉.", "the sign '🎉'"},
		{"Тhe bridge fell.", `"Тhe" is written in two alphabets`},

		{"We opened the new bridge in 1931.", "it speaks in the first person"},
		{"The new bridge, I think, was opened in 1931.", "it speaks in the first person"},
		{"Was the new bridge opened?", "it is a question"},
		{"The new bridge was opened as follows:", "it leads to something that does not follow"},
		{strings.Repeat("The new bridge was opened. ", 30), "it is longer than 600 characters"},
	})
}

func TestNames(t *testing.T) {
	checkFacts(t, in("en", bridge), []factCase{
		{"The UEC built the new bridge.", ""},
		{"The U.E.C. built the new bridge.", ""},
		{"The United Engineering company built it.", ""},
		{"She and They and It fell.", ""}, // pronouns are no names
		{"It was built by Ada.", ""},
		{"Ada Berg built the new bridge.", `the name "Berg"`},
		{"The engineer Ada Berg built it.", `the name "Berg"`},
		{"It was Sweden that built the new bridge.", `the name "Sweden"`},
		{"The NATO built the new bridge.", `the name "NATO"`},
		{"The WHO built the new bridge.", `the name "WHO"`},
		{"It was built in XVIII months.", `the name "XVIII"`},
		{"The bridge fell on a Monday.", `the name "Monday"`},
	})
	checkFacts(t, in("en", "The World Health Organization met under Charles I in the US."), []factCase{
		{"The WHO met.", ""},
		{"The king, Charles I, met them.", ""},
		{"They met in the US.", ""},
		{"Let us meet.", "it speaks in the first person"},
		{"It met in the EU.", `the name "EU"`},
	})
}

// TestKindredNames has forms of a name: of the people, the language, the case.
func TestKindredNames(t *testing.T) {
	for _, test := range []struct {
		language, paragraph, claim string
		shown                      bool
	}{
		{"en", "Doctors of China work in Lesotho.", "The Chinese doctors work in Lesotho.", true},
		{"en", "Chinese doctors work in Lesotho.", "The doctors of China work in Lesotho.", true},
		{"en", "Ships of Italy sailed there.", "The Italian ships sailed there.", true},
		{"en", "Ships of Germany sailed there.", "The German ships sailed there.", true},
		{"en", "Turkish ships sailed there.", "The ships of Turkey sailed there.", true},
		{"en", "Ships of the Netherlands sailed there.", "The Dutch ships sailed there.", true},
		{"en", "French and Danish ships sailed there.", "Ships of France and Denmark sailed there.", true},
		{"en", "Ships of Congo sailed there.", "The Congolese ships sailed there.", true},
		{"en", "Ships of Africa sailed there.", "The Afriéca ships sailed there.", false},
		{"en", "Our People sailed there.", "They say People’Is sailed there.", false},
		{"fr", "Les navires de l'Allemagne y allaient.", "Ceux de l’Allemagne y allaient.", true},
		{"en", "The Moabitess came.", "She came from Moab.", false}, // a suffix too long is for the text's own sentence
		{"en", "The road of McAdam is long.", "It is the road of McAdam.", true},
		{"en", "Ole Brandt is the cook.", "The cook is Ole BrandtNASA.", false},
		{"en", "A ship came to the yard.", "It came to the Shipyarberlind.", false},
		{"en", "Ships of Austria sailed there.", "The Australian ships sailed there.", false},
		{"en", "Ships of Denmark sailed there.", "The Dutch ships sailed there.", false},
		{"en", "Ships of France sailed there.", "The Finnish ships sailed there.", false},
		{"fr", "L’Allemagne a un pont.", "Le pont est en Allemagne.", true},
		{"fr", "En Allemagne, le pont est long.", "L'Allemagne a un pont.", true},
		{"fr", "Voici le pont de la Suisse.", "Le pont de l'Allemagne est long.", false},
		{"fr", "Voici le pont de la Suisse.", "L'Allemagne a un pont.", false},
		{"fr", "Voici le pont d’Ada Holm.", "Le pont est d'Ada Holm.", true},
		{"fr", "Voici le pont d’Ada Holm.", "Le pont est d'Eda Holm.", false},
		{"it", "Il ponte dell'Italia è lungo.", "Un ponte in Italia è lungo.", true},
		{"ru", "Мост есть у Китая.", "Мост стоит в Китае.", true},
		{"ru", "Мост построила Ада Хольм.", "Мост построен Адой Хольм.", true},
		{"ru", "Мост построила Ада Хольм.", "Мост построен Адель Хольм.", false},
		{"ru", "Мост построил Берг.", "Мост построил Берн.", false},
		{"ru", "Мост построила Ада Хольм.", "Мост построила Ада Берг.", false},
		{"es", "El puente está en Francia.", "El puente está en España.", false},
		{"el", "Η γέφυρα είναι στην Αθήνα.", "Η γέφυρα της Αθήνας είναι εκεί.", true},
	} {
		if got := claims.New(test.claim, "").Facts(in(test.language, test.paragraph)); (got == "") != test.shown {
			t.Errorf("%q from %q: refused because %q", test.claim, test.paragraph, got)
		}
	}
}

// TestMetaIsEvidence has what stands by the paragraphs: title, author, office, date, headings.
func TestMetaIsEvidence(t *testing.T) {
	p := text.Paragraph{Document: "a", Number: 1, Text: "The bridge is long.", Heading: "Of the North > The Aske"}
	meta := text.Meta{Title: "Nine Bridges", Author: "Lei Kezhong", Office: "Mayor of Askeby", Date: "2024-09-30"}
	checkFacts(t, []*claims.Paragraph{claims.NewParagraph(p, meta, "en")}, []factCase{
		{"According to Lei Kezhong, the bridge is long.", ""},
		{"The mayor of Askeby calls the bridge over the Aske long.", ""},
		{"In “Nine Bridges”, the bridge is long.", ""},
		{"One of the nine is long.", ""},
		{"The text of 30 September 2024 calls it long.", ""},
		{"According to Mao Kezhong, the bridge is long.", `the name "Mao"`},
		{"The text of 30 October 2024 calls it long.", `the month "October"`},
		{"The text of 29 September 2024 calls it long.", "the number 29"},
		{"Write to Lei@askeby.example about it.", "the link"},
	})
}

func TestDates(t *testing.T) {
	for _, test := range []struct {
		language, paragraph, claim string
		shown                      bool
	}{
		{"en", "It was opened on 1931-05-03.", "It was opened on 3 May 1931.", true},
		{"en", "It was opened on 1931-05-03.", "It was opened in May.", true},
		{"en", "It was opened on 1931-05-03.", "It was opened on 3 June 1931.", false},
		{"en", "It was opened on 3 May 1931.", "It was opened on 1931-05-03.", true},
		{"en", "It was opened on 3 May 1931.", "It was opened on 1931-06-03.", false},
		{"en", "It was opened on 3 May 1931.", "It was opened on 1931-05-04.", false},
		{"en", "It may open on 3 June 1931.", "It will open on 3 May 1931.", false}, // "may" is no month
		{"en", "It was opened by May Berg.", "The engineer May Berg opened it.", true},
		{"en", "It was opened.", "It was opened in March.", false},
		{"de", "Sie wurde am 03.05.1931 eröffnet.", "Sie wurde am 3. Mai 1931 eröffnet.", true},
		{"de", "Sie wurde am 03.05.1931 eröffnet.", "Sie wurde am 3. Juni 1931 eröffnet.", false},
		{"de", "Sie wurde am 3. Mai 1931 eröffnet.", "Sie wurde am 3.5.1931 eröffnet.", true},
		{"fr", "Il fut ouvert le 3 mai 1931.", "Il fut ouvert le 3 juin 1931.", false},
		{"es", "Se abrió el 3 de mayo de 1931.", "Se abrió el 3 de junio de 1931.", false},
		{"ru", "Мост открыт 3 мая 1931 года.", "Мост открыт 3 июня 1931 года.", false},
		{"ru", "Мост открыт 3 мая 1931 года.", "Мост открыт в мае 1931 года.", true},
		{"zh", "新桥于1931年5月3日通车。", "新桥是1931年5月通车的。", true},
		{"zh", "新桥于1931年5月3日通车。", "新桥是1931年6月通车的。", false},
		{"en", "It was opened on 27 December 2023.", "它在2023年12月27日通车。", true},
		{"en", "It was opened on 27 December 2023.", "它在2023年11月27日通车。", false},
	} {
		if got := claims.New(test.claim, "").Facts(in(test.language, test.paragraph)); (got == "") != test.shown {
			t.Errorf("%q from %q: refused because %q", test.claim, test.paragraph, got)
		}
	}
}

func TestUnits(t *testing.T) {
	for _, test := range []struct {
		language, paragraph, claim string
		shown                      bool
	}{
		{"en", "The road is 91 km long.", "The road is ninety-one kilometres long.", true},
		{"en", "The road is 91 km long.", "The road is 91 m long.", false},
		{"en", "The road is 91 km long.", "The 91-mile road is long.", false},
		{"en", "It is 91 km long and 91 m high.", "It is 91 m high.", true},
		{"en", "Length: 91", "It is 91 km long.", true}, // the paragraph says no unit: that is the judge's
		{"en", "It costs $5.", "It costs 5 dollars.", true},
		{"en", "It costs 5 dollars.", "It costs $5.", true},
		{"en", "It costs $5.", "It costs €5.", false},
		{"en", "It costs $5.", "It costs 5 euros.", false},
		{"en", "It costs $5 million.", "It costs £5 million.", false},
		{"en", "It costs 5 crowns.", "It costs $5.", false},
		{"en", "It holds 5 litres.", "It holds 5 % of it.", false},
		{"de", "Die Straße ist 91 Kilometer lang.", "Die Straße ist 91 km lang.", true},
		{"de", "Die Straße ist 91 Kilometer lang.", "Die Straße ist 91 Meilen lang.", false},
		{"zh", "这条路长91公里。", "这条路有91公里。", true},
		{"zh", "这条路长91公里。", "这条路有91英里。", false},
		{"en", "This is the 30th anniversary.", "It is the anniversary of what was 30 years ago.", false},
	} {
		if got := claims.New(test.claim, "").Facts(in(test.language, test.paragraph)); (got == "") != test.shown {
			t.Errorf("%q from %q: refused because %q", test.claim, test.paragraph, got)
		}
	}
}

// TestFactsInOtherLanguages has for each language what code can check in it, and what it
// leaves to a judge.
func TestFactsInOtherLanguages(t *testing.T) {
	const german = "Die neue Brücke wurde 1931 von Ada Holm gebaut und kostete 3,5 Millionen Kronen."
	const chinese = "新桥于1931年由阿达建成，长1240米。"
	for _, test := range []struct{ language, paragraph, claim, want string }{
		{"de", german, "Ada Holm baute 1931 die neue Brücke.", ""},
		{"de", german, "Die Brücke ist ein Bauwerk des Landkreises.", ""}, // nouns have capital letters, too
		{"de", german, "Eine der Brücken wurde erstmals gebaut.", ""},
		{"de", german, "Die Brücke wurde neunzehnhunderteinunddreißig gebaut.", ""},
		{"de", german, "Die Brücke kostete 4,5 Millionen Kronen.", "the number 4500000"},
		{"de", german, "Zwei Brücken wurden gebaut.", "the number 2"},
		{"de", german, "Ich finde, dass Ada Holm die Brücke gebaut hat.", "it speaks in the first person"},
		{"fr", "L'hiver dure d'octobre à mars.", "L'hiver est long, et D'octobre à mars il fait froid.", ""},
		{"fr", "Le pont fut construit en 1931.", "L'année de la construction est 1931.", ""},
		{"fr", "Le pont fut construit en 1931.", "L'un des ponts, d'un ingénieur, est de 1931.", ""},
		{"fr", "Le pont fut construit en 1931.", "J'estime que le pont est de 1931.", "it speaks in the first person"},
		{"fr", "Le pont fut construit en 1931.", "Le pont m’a plu.", "it speaks in the first person"},
		{"fr", "Le pont fut construit en 1931.", "Le pont est de 1932.", "the number 1932"},
		{"es", "El puente se abrió en 1931.", "En el año de 1931, el primero de los puentes se abrió.", ""},
		{"es", "El puente se abrió en 1931.", "Nuestro puente se abrió en 1931.", "it speaks in the first person"},
		{"ru", "Новый мост построила в 1931 году Ада Хольм.", "Ада Хольм построила новый мост.", ""},
		{"ru", "Новый мост построила в 1931 году Ада Хольм.", "Один из мостов построила Ада Хольм.", ""},
		{"ru", "Новый мост построила в 1931 году Ада Хольм.", "Мост построен в 1941 году.", "the number 1941"},
		{"zh", chinese, "阿达在1931年建成了新桥。", ""},
		{"zh", chinese, "新桥是通往非洲的一座桥。", ""}, // 非 denies nothing here, and 一 counts nothing
		{"zh", chinese, "新桥于1932年建成。", "the number 1932"},
		{"zh", chinese, "新桥有十八米长。", "the number 18"},
		{"zh", chinese, "我们建了新桥。", "it speaks in the first person"},
		{"zh", chinese, "新桥的自我介绍很长。", ""},
		{"zh", chinese, "新桥是Holm建的。", `the name "Holm"`},
		{"", "The bridge is long.", "Nous pensons so.", "it speaks in the first person"},
	} {
		checkFacts(t, in(test.language, test.paragraph), []factCase{{test.claim, test.want}})
	}
}

// TestFactsAbroad has claims in another language than the paragraph's.
func TestFactsAbroad(t *testing.T) {
	english := in("en", "China has sent 17 teams with 180 doctors to Lesotho since 1997, as “The Aske Courier” wrote.")
	for _, test := range []struct{ foreign, claim, want string }{
		{"de", "China hat seit 1997 siebzehn Teams nach Lesotho geschickt.", ""},
		{"de", "Die Volksrepublik hat Ärztinnen geschickt.", ""}, // nouns or names: a judge reads it
		{"de", "China hat seit 1998 Teams geschickt.", "the number 1998"},
		{"fr", "La Chine a envoyé dix-sept équipes au Lesotho.", ""},
		{"fr", "La Chine a envoyé dix-huit équipes au Lesotho.", "the number 18"},
		{"fr", "Depuis 1997, la France a envoyé dix-sept équipes.", `the name "France"`},
		{"es", "Desde 1997, China ha enviado 17 equipos a Lesoto.", ""},
		{"ru", "С 1997 года Китай направил в Лесото 17 групп.", ""},
		{"ru", "С 1997 года из Китая в Лесото направили 17 групп.", ""},
		{"ru", "С 1997 года Россия направила 17 групп.", `the name "Россия"`},
		{"zh", "自1997年以来，中国派遣了十七批医疗队。", ""},
		{"zh", "中国派遣了十八批医疗队。", "the number 18"},
		{"fr", "La Chine, selon « Le Courrier », a envoyé des médecins.", "the quotation"},
	} {
		if got := claims.New(test.claim, test.foreign).Facts(english); !strings.HasPrefix(got, test.want) || got == "" != (test.want == "") {
			t.Errorf("%q: refused because %q, want %q", test.claim, got, test.want)
		}
	}
}

// The word that a sentence begins with has its capital letter from there, also behind what
// stands before the sentence.
func TestFirstWordIsNoName(t *testing.T) {
	evidence := in("en", "The toll was 5 crowns, and a bicycle cost less.")
	for s, start := range map[string]int{
		"Crossing cost 5 crowns.":               0,
		"Yes. Crossing cost 5 crowns.":          len("Yes. "),
		"There was a toll: Crossing was 5.":     len("There was a toll: "),
		"“Crossing” was 5.":                     0,
		"– Crossing was 5.":                     0,
		"There was a toll: Bicycles cost less.": 0, // the paragraph has the word
	} {
		c := claims.New(s, "")
		c.Start = start
		got := c.Facts(evidence)
		if isQuote := strings.HasPrefix(got, "the quotation"); got != "" && !isQuote || isQuote != strings.Contains(s, "“") {
			t.Errorf("%q: %q", s, got)
		}
	}
	if got := claims.New("There was a toll: Crossing was 5.", "").Facts(evidence); !strings.HasPrefix(got, `the name "Crossing"`) {
		t.Errorf("a name behind a colon: %q", got)
	}
}
