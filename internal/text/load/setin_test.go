package load_test

import "testing"

// TestMarkdownSetIn: what is set in by four columns is running text if it reads like that, and the
// body of a directive; code is not.
func TestMarkdownSetIn(t *testing.T) {
	testOutlines(t, "a.md", []outlineTest{
		{"prose", "# Boats\n\n" + other + "\n\n    This is set in, and it is *not* code. It is what people write\n    who do not know Markdown.\n\n    - one\n    - two\n\n" + long,
			[]string{other, "This is set in, and it is not code. It is what people write who do not know Markdown.", "• one\n• two", long, "title: Boats"}},
		{"code", other + "\n\n    for (i = 0; i < n; i++) {\n        print(i);\n    }\n", []string{other, "for (i = 0; i < n; i++) {\n    print(i);\n}"}},
		{"output", other + "\n\n    build 0 passed. build 1 passed.\n    build 2 failed.\n", []string{other, "build 0 passed. build 1 passed.\nbuild 2 failed."}},
		{"directive", ".. note:: Boats\n    :level: 3\n\n    " + long + "\n\n" + other, []string{"Boats: " + long, other}},
		{"question", ".. question:: Who may row?\n    :level: 3\n\n    " + long + "\n\n    " + other + "\n",
			[]string{"Who may row? | " + long, "Who may row? | " + other, "heading: Who may row?"}},
	})
}
