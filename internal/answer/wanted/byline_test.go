package wanted

import "testing"

func TestBylineOf(t *testing.T) {
	for line, want := range map[string]Byline{
		"Hans Christian Andersen":   {Name: "Hans Christian Andersen"},
		"(Ada Holm, 19.9.2015)":     {Name: "Ada Holm", Dated: true},
		"— Lope de Vega":            {Name: "Lope de Vega"},
		"Léa Moreau, le 3 mai 1990": {Name: "Léa Moreau", Dated: true},
		"Ада Холм, 3 мая 1990 г.":   {Name: "Ада Холм", Dated: true},
		"（张三，2015年9月19日）":           {Name: "张三", Dated: true},
		"28 mai 2020":               {Dated: true},
		"2020-05-28":                {Dated: true},
		"张三":                        {}, // any short line
		"1984":                      {},
		"The Bridge":                {},
		"Kurze Geschichte":          {},
		"Ada Holm lived in Askeby.": {},
		"Ada":                       {},
		"Room 12":                   {},
		"Ada Holm, a miller":        {},
	} {
		got, ok := BylineOf(line)
		if !ok {
			got = Byline{}
		}
		if got != want {
			t.Errorf("%q: %+v, want %+v", line, got, want)
		}
	}
}
