package load_test

import "testing"

// TestAside: running text beside an article in which it stands is a part of it; what repeats a sentence of the article,
// has links, or stands outside of it is none.
func TestAside(t *testing.T) {
	const article = "<h1>Mill to close</h1><p>The mill at Orsby closes in May, after ninety years by the river.</p><p>Its wheel goes to a museum.</p>"
	const office = "<aside><p>Visits: ask at the mill. It is open from nine until noon. Children pay nothing.</p></aside>"
	testOutlines(t, "a.html", []outlineTest{
		{"in the article", "<body><article>" + article + office + "</article></body>", []string{
			"The mill at Orsby closes in May, after ninety years by the river.", "Its wheel goes to a museum.",
			"Visits: ask at the mill. It is open from nine until noon. Children pay nothing.", "title: Mill to close",
		}},
		{"a sentence again", "<body><article>" + article + "<aside>Its wheel goes to a museum.</aside></article></body>", []string{
			"The mill at Orsby closes in May, after ninety years by the river.", "Its wheel goes to a museum.", "title: Mill to close",
			"left out: Its wheel goes to a museum.",
		}},
		{"outside", "<body><article>" + article + "</article>" + office + "</body>", []string{
			"The mill at Orsby closes in May, after ninety years by the river.", "Its wheel goes to a museum.", "title: Mill to close",
			"left out: Visits: ask at the mill. It is open from nine until noon. Children pay nothing.",
		}},
	})
}
