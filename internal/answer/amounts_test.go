package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
)

const cordials = `# The Cook's Cordials

## Elder Cordial

1 quart spring water

3 cups honey

2 lb. Bohemian elderberries

½ cup vinegar

Steep the berries for a night, strain them, and boil all for an hour.

## Mint Cordial

1 pint spring water

Juice 2 limes

Mint

1 cup honey

Pour the boiling water on the mint and leave it to cool.
`

// TestThingsWithAmounts: short paragraphs in a row that begin with amounts are one list, without the step below.
func TestThingsWithAmounts(t *testing.T) {
	p := fromFile(t, "cordials.md", cordials)
	for question, want := range map[string]string{
		"What are the ingredients of Elder Cordial?": "1 quart spring water [¶1] 3 cups honey [¶1] 2 lb. Bohemian elderberries [¶1] ½ cup vinegar [¶1]",
		"shopping list for the elder cordial":        "1 quart spring water [¶1] 3 cups honey [¶1] 2 lb. Bohemian elderberries [¶1] ½ cup vinegar [¶1]",
		"What do I need for mint cordial?":           "1 pint spring water [¶3] Juice 2 limes [¶3] Mint [¶3] 1 cup honey [¶3]",
	} {
		a := ask(t, p, question)
		if got := strings.Join(strings.Fields(a.Text), " "); a.Outcome != answer.Answered || !strings.HasSuffix(got, want) {
			t.Errorf("%q: %s %q", question, a.Outcome, got)
		}
	}
}
