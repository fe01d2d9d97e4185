package terminal_test

import (
	"os"

	"pilcrow/internal/answer"
	"pilcrow/internal/terminal"
)

func ExampleRenderer() {
	const paragraph = "The lamp of the harbour was lit in 1902, and it has burned every night since."
	a := answer.Answer{
		Frame: "According to Ada Lampwright:",
		Claims: []answer.Claim{{
			Text:      "The lamp has burned since 1902.",
			Citations: []answer.Citation{{Document: "lamps", Paragraph: 20, Quote: "lit in 1902", Start: 28, End: 39}},
		}},
		Passages: []answer.Passage{{Document: "lamps", Paragraph: 20, Text: paragraph}},
	}
	_ = terminal.NewRenderer(os.Stdout, nil).Answer(os.Stdout, a)
	// Output:
	// According to Ada Lampwright:
	// The lamp has burned since 1902. [¶20]
	//
	// ¶20
	//   The lamp of the harbour was **lit in 1902**, and it has burned every night
	//   since.
}
