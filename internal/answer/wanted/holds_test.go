package wanted

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

func TestHoldsQuantity(t *testing.T) {
	for _, test := range []struct {
		wants              intent.Wants
		language, sentence string
		want               bool
	}{
		{intent.Quantity, "en", "The yard has 350 boats.", true},
		{intent.Quantity, "en", "Twelve lie in the yard.", true},
		{intent.Quantity, "en", "Some 40 % are blue.", true},
		{intent.Quantity, "en", "The key has 2000 bytes.", true},
		{intent.Quantity, "en", "The key has 2000 bits.", true},
		{intent.Quantity, "en", "A 12-year lease was signed.", true},
		{intent.Quantity, "en", "The yard opened in 1950.", false},
		{intent.Quantity, "en", "They won by 3:1.", false},
		{intent.Quantity, "en", "They came on April 3.", false},
		{intent.Quantity, "en", "They came on 2019-04-03.", false},
		{intent.Quantity, "en", "It opens at 10:30.", false},
		{intent.Quantity, "en", "Only one of them was seen.", false},
		{intent.Quantity, "en", "The first was blue.", false},
		{intent.Quantity, "en", "Fixed in release 1.4.2, see #166.", false},
		{intent.Quantity, "en", "The map is 2-dimensional, in UTF-8.", false},
		{intent.Quantity, "en", "7 And they came to the shore.", false},
		{intent.Quantity, "en", "Those named in (3) may come.", false},
		{intent.Quantity, "en", "The program says int oars[5] and ends.", false},
		{intent.Quantity, "de", "Am 20. November kamen sie.", false},
		{intent.Quantity, "de", "Vom 05. bis zum 09. wird gefeiert.", false},
		{intent.Quantity, "de", "Es liegen 29 im Hof.", true},
		{intent.Quantity, "de", "Im Hof steht ein 3D-Drucker.", false},
		{intent.Quantity, "zh", "港口有十二条船。", true},
		{intent.Frequency, "en", "The flue is swept every spring.", true},
		{intent.Frequency, "en", "It rang nine times.", true},
		{intent.Frequency, "en", "Nine sweeps came.", false},
		{intent.Frequency, "de", "Gefegt wird einmal im Jahr.", true},
		{intent.Frequency, "de", "Gefegt wird im Keller.", false},
		{intent.Frequency, "fr", "On le nettoie chaque printemps.", true},
		{intent.Frequency, "es", "Se limpia cada primavera.", true},
		{intent.Frequency, "ru", "Его чистят каждую весну.", true},
		{intent.Frequency, "zh", "烟囱每年扫。", true},
		{intent.Address, "en", "Write to crew@boats.example.", true},
		{intent.Address, "en", "The rules are at boats.example/rules.", true},
		{intent.Address, "en", "The box answers at 10.0.0.1 only.", true},
		{intent.Address, "en", "Write to the crew.now and then.", false},
		{intent.Moment, "fr", "Le port ferme à 21 h.", true},
		{intent.Moment, "fr", "Le tour dure 2 heures.", false},
		{intent.Moment, "es", "El puerto cierra a las 21 h.", true},
		{intent.Moment, "es", "El paseo dura 2 horas.", false},
		{intent.Moment, "ru", "Порт закрывается в 9 вечера.", true},
		{intent.Moment, "ru", "Прогулка длится 2 часа.", false},
		{intent.Moment, "ru", "Он закрыт по средам.", true},
		{intent.Extent, "en", "It is lent for thirty (30) days.", true},
		{intent.Extent, "en", "It is lent to 30 people.", false},
		{intent.Moment, "zh", "碼頭早上六點開門。", true},
		{intent.Extent, "en", "They built the 91-km coastal road.", true},
	} {
		if got := Holds(test.wants, "", test.sentence, test.language); got != test.want {
			t.Errorf("%s %q: %v", test.wants, test.sentence, got)
		}
	}
}

// TestMayHold: what is no number or date may tell when, how often or how long.
func TestMayHold(t *testing.T) {
	for _, test := range []struct {
		wants              intent.Wants
		language, sentence string
		want               bool
	}{
		{intent.Moment, "en", "The yard was built in the 1740s.", true},
		{intent.Moment, "en", "The yard opens at 5 pm.", true},
		{intent.Moment, "de", "Die Werft öffnet um 17 Uhr.", true},
		{intent.Moment, "zh", "船厂建于18世纪中叶。", true},
		{intent.Moment, "en", "The yard has 5 pumps.", false},
		{intent.Quantity, "en", "None of the boats was sold.", true},
		{intent.Quantity, "en", "They have 1,204 oars.", true},
		{intent.Quantity, "en", "They came in 1204.", false},
		{intent.Price, "en", "The ferry is free.", true},
		{intent.Price, "en", "Tickets are 3 to 5 euros.", true},
		{intent.Price, "en", "The oven is at 160-190 °C.", false},
		{intent.Price, "de", "Das Boot wiegt 30 bis 35 kg.", false},
		{intent.Price, "zh", "炉温是160至190℃。", false},
		{intent.Price, "zh", "船票是三十五元。", true},
		{intent.Price, "en", "The free seats are at the back.", false},
		{intent.Price, "de", "Die Fähre ist kostenlos.", true},
		{intent.Price, "en", "The yard has two million visitors.", false},
		{intent.Price, "en", "Berths cost 20 gold a year.", true},
		{intent.Price, "en", "Berths: 20, rooms: 30.", true},
		{intent.Price, "en", "Of visitors it had six hundred, as many as before.", false},
		{intent.Price, "de", "Der Liegeplatz kostet 20 Taler.", true},
		{intent.Price, "de", "Die Werft hat 20 Boote.", false},
		{intent.Quantity, "en", "Nobody sails until the master comes.", false},
		{intent.Quantity, "de", "Der Meister kommt selten.", false},
		{intent.Frequency, "de", "Der Meister kommt selten.", true},
		{intent.Frequency, "zh", "船厂每周开门。", true},
		{intent.Quantity, "en", "The boats were sold.", false},
		{intent.Extent, "en", "They stayed until the war was over.", true},
		{intent.Extent, "de", "Die Werft bestand von 1870 bis 1939.", true},
		{intent.Age, "en", "The wood lay there for 515 million years.", true},
		{intent.Age, "en", "The wood lay there for five weeks.", false},
	} {
		if got := MayHold(test.wants, "How old is it?", test.sentence, test.language); got != test.want {
			t.Errorf("%s %q: %v", test.wants, test.sentence, got)
		}
	}
}

// TestMayMeasure: a measure is told in its own units.
func TestMayMeasure(t *testing.T) {
	for _, test := range []struct {
		question, language, sentence string
		want                         bool
	}{
		{"How deep is the lock?", "en", "The lock takes 300 litres a day.", false},
		{"How deep is the lock?", "en", "The lock goes down 9 metres.", true},
		{"How deep is the lock?", "en", "The lock goes down five fathoms.", true},
		{"How long is the trip?", "en", "The trip costs 20 euros.", false},
		{"How long is the trip?", "en", "The trip takes 2 hours.", true},
		{"Wie schwer ist der Anker?", "de", "Der Anker liegt in 9 Metern.", false},
		{"How high is the fee?", "en", "The fee is 20 euros.", true},
		{"How long does the trip take?", "en", "Oars count for 30 percent, the sail for 20 and the wind for the rest.", false},
		{"How long does the trip take?", "en", "Trip: 20.", true},
		{"How long does the trip take?", "en", "It takes ten working days.", true},
		{"How long does the trip take?", "en", "They sail until noon.", true},
		{"How heavy is the anchor?", "en", "It lies there until noon.", false},
		{"How heavy is the anchor?", "en", "Each of them has two.", false},
		{"Combien pesait l'ancre ?", "fr", "L'ancre coûte 46 euros.", false},
	} {
		if got := MayHold(intent.Extent, test.question, test.sentence, test.language); got != test.want {
			t.Errorf("%q: %q: %v", test.question, test.sentence, got)
		}
	}
	if Holds(intent.Extent, "How deep is the lock?", "The lock takes 300 litres a day.", "en") {
		t.Error("litres are a depth")
	}
}

// TestCountAsked: no measure tells how many things there are, unless they are asked for in one like it.
func TestCountAsked(t *testing.T) {
	for _, test := range []struct {
		question, language, sentence string
		want                         bool
	}{
		{"How many boats came?", "en", "The wave was three metres high.", false},
		{"How many boats came?", "en", "They bought 2 kg.", true},
		{"How many boats came?", "en", "Only one of them came.", false},
		{"How many boats came?", "en", "Several of them came.", true},
		{"How many days may they stay?", "en", "They have been here for nine years.", false},
		{"How many days may they stay?", "en", "They may stay for two weeks.", true},
		{"How many days may they stay?", "en", "There are four of them.", false},
		{"Wie viele Tage dürfen sie bleiben?", "de", "Sie dürfen 24 Werktage bleiben.", true},
		{"What percentage of the boats leak?", "en", "Some 40 % leak.", true},
		{"What percentage of the boats leak?", "en", "Forty boats leak.", false},
		{"水温多少度", "zh", "水温保持在28度左右。", true},
		{"Combien de bateaux sont venus ?", "fr", "La vague avait trois mètres.", false},
	} {
		if got := MayHold(intent.Quantity, test.question, test.sentence, test.language); got != test.want {
			t.Errorf("%q: %q: %v", test.question, test.sentence, got)
		}
	}
}

// TestNoMoment: a number with a point is no year, and a part of the day in a name no time; what recurs is told by times or
// lengths of time, not by any number.
func TestNoMoment(t *testing.T) {
	for _, test := range []struct {
		wants    intent.Wants
		sentence string
		want     bool
	}{
		{intent.Moment, "Changes since 2.27 are below.", false},
		{intent.Moment, "Boats 1.0: An Afternoon Sail", false},
		{intent.Moment, "It sails in the afternoon.", true},
		{intent.Moment, "Afternoon is best.", true},
		{intent.Moment, "It sails on a Monday.", true},
		{intent.Frequency, "See 17 boats below.", false},
		{intent.Frequency, "There are 17 days between two sails.", true},
	} {
		if got := MayHold(test.wants, "", test.sentence, "en"); got != test.want {
			t.Errorf("%s: %q: %v", test.wants, test.sentence, got)
		}
	}
}

// TestMeasures: what stands beside a measure is what it measures.
func TestMeasures(t *testing.T) {
	for said, want := range map[string]bool{
		"They built the 91-km Vik Coastal Road, among others.":                                true,
		"The road is 91 km long.":                                                             true,
		"There is a road to the north, and after it, far behind the old mill, a 91 km track.": false,
		"The road has 91 bends.":                                                              false,
	} {
		if got := Measures("how long is the road", said, "en"); got != want {
			t.Errorf("%q: %v", said, got)
		}
	}
}

// TestMayHoldName: a name is one that the question does not have, and who asks who it was may be told an office.
func TestMayHoldName(t *testing.T) {
	for _, test := range []struct {
		language, question, sentence string
		want                         bool
	}{
		{"en", "What were their names?", "The two rowers came from the north.", false},
		{"en", "What were their names?", "The two rowers were Ada and Emil Rook.", true},
		{"en", "Who rowed?", "The boat was rowed by two fishers.", true},
		{"fr", "Quel est son nom ?", "Le passeur vit au bord du lac.", false},
		{"fr", "Quel est son nom ?", "Le passeur, Émile Roc, vit au bord du lac.", true},
		{"es", "¿Cuál es su nombre?", "El barquero vive junto al lago.", false},
		{"ru", "Как его зовут?", "Перевозчик живёт у озера.", false},
		{"ru", "Как его зовут?", "Перевозчик Емельян живёт у озера.", true},
	} {
		if got := MayHold(intent.Person, test.question, test.sentence, test.language); got != test.want {
			t.Errorf("%s | %s: %v", test.question, test.sentence, got)
		}
	}
}
