package load_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
	"pilcrow/internal/text/texttest"
)

// TestMarkdownLeftovers checks what other programs than those for Markdown would have filled in
// or set: tags of templates, citations, formulas, components, attributes.
func TestMarkdownLeftovers(t *testing.T) {
	for name, test := range map[string]struct {
		source string
		want   []string
	}{
		"address":      {"Keep [your feedback]({{ site.email | escape }}) coming, or [read]({% link a b.md %}) it.", []string{"Keep your feedback coming, or read it."}},
		"value":        {"Write to {{ site.support_email }} or {% data variables.product.team %}.", []string{"Write to [support email] or [team]."}},
		"string":       {`It is {{ "free" | upcase }}.`, []string{"It is free."}},
		"macro":        {`Use {{domxref("Window.scroll", "scroll()")}} or {{jsxref("Array")}}.`, []string{"Use scroll() or Array."}},
		"shortcode":    {`A {{< glossary_tooltip text="Pod" term_id="pod" >}} runs.`, []string{"A Pod runs."}},
		"tags":         {"{% if x %}\nThe pump{% endif %} runs.\n\n{{ content }}\n\nEnd.", []string{"The pump runs.", "End.", "left out: {% if x %} {{ content }}"}},
		"tag in lines": {"{% include a.html\n  b=\"c\" %}\n\nThe pump.", []string{"The pump.", "left out: {% include a.html b=\"c\" %}"}},
		"code in tags": {"{% highlight sh %}\nrun {{ x }}\n{{ y }}\n{% endhighlight %}", []string{"run {{ x }}\n{{ y }}", "left out: {% highlight sh %} {% endhighlight %}"}},
		"in code":      {"Write `{{ name }}` and `[@a2020]` and `$x$`.", []string{"Write {{ name }} and [@a2020] and $x$."}},
		"html":         {"<p>Write to {{ mail }} with <code>{{ x }}</code>.</p>", []string{"Write to [mail] with {{ x }}."}},
		"citation":     {"It declines [@goulson2008; see @a:2010, p. 3]. So [-@x1999] it is.", []string{"It declines. So it is."}},
		"person":       {"Thanks [@alice] and [@bob2000](https://a.example).", []string{"Thanks [@alice] and @bob2000."}},
		"author":       {"---\nbibliography: a.bib\n---\n@croneBees2016 showed it [@other]. Mail me@a.example.", []string{"Crone (2016) showed it. Mail me@a.example.", "left out: --- bibliography: a.bib ---"}},
		"reference":    {`A table (\autoref{tab:a}), see \ref{b} \label{c}here. C:\new{x}`, []string{`A table, see [b] here. C:\new{x}`}},
		"formula":      {`A rate $\lambda$ of $x_i \leq 5$, $3 and $4, US$5 or 6$.`, []string{"A rate λ of xᵢ ≤ 5, $3 and $4, US$5 or 6$."}},
		"display":      {"So\n\n$$\nx = \\frac{1}{2}\n$$\n\nis \\\\(not\\\\) it.", []string{"So", "x = 1/2", `is \(not\) it.`}},
		"open display": {"So $$ x\n\nis it.", []string{"So $$ x", "is it."}},
		"TeX table": {"\\begin{table}[ht]\n\\caption{\\label{a}Fees of \\texttt{x}}\n\\begin{tabular}{l|r}\n\\hline\nBoat & Fee \\\\\n\\hline\nAda \\& Eve & 5\\% \\\\\n\\hline\n\\end{tabular}\n\\end{table}",
			[]string{"Fees of x", "Boat\tFee\nAda & Eve\t5%"}},
		"TeX list":     {"\\begin{itemize}\n\\item one\n\\item \\emph{two}\n\\end{itemize}", []string{"• one\n• two"}},
		"attributes":   {"# Rules {#r .x}\n\nOpen [this](x){:target=\"_blank\"} [now]{.ul}, {name} and {not: one}.\n{: .note }", []string{"Open this now, {name} and {not: one}."}},
		"role":         {"See {ref}`the intro <intro>`, {math}`\\alpha^2` and {kbd}`Ctrl`.", []string{"See the intro, α² and Ctrl."}},
		"directive":    {"```{note}\n:class: dropdown\n\nOil **it**.\n```\n\n```{code-block} sh\nrun\n```", []string{"Note: Oil it.", "run", "left out: :class: dropdown"}},
		"tabs":         {"=== \":material-apple: macOS\"\n\n    Use brew.\n\n=== \"[Linux](x)\"\n\n    ```\n    apt\n    ```\n", []string{"macOS: Use brew.", "Linux:\napt"}},
		"component":    {"<Info>\n**Never** [do](x) it.\n</Info>\n\n<Card title=\"Pumps\" icon={<Icon name=\"a\" />}>\n    Oil them.\n\n    - Often\n</Card>", []string{"Never do it.", "Pumps:\nOil them.", "• Often"}},
		"no component": {"A Vec<String> and <Name> here.", []string{"A Vec and here."}},
		"in HTML":      {"<details>\n<summary>More</summary>\n**Oil** [it](x).\n\n- one\n</details>\n<div>\n# Not\nplain\n</div>", []string{"Oil it.", "• one", "Not | plain"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := outline(t, "a.md", test.source)
			text := strings.Join(got, "\n\n")
			for _, want := range test.want {
				if !strings.Contains("\n\n"+text, "\n\n"+want) {
					t.Errorf("lacks %q:\n%q", want, got)
				}
			}
		})
	}
}

// TestTitleOfTable checks that a name over all columns is none of a column.
func TestTitleOfTable(t *testing.T) {
	source := `<table><tr><th colspan="2">New Zealand</th></tr><tr><th>Calling code</th><td>+64</td></tr>
<tr><th colspan="2">Population</th></tr><tr><th>• Census</th><td>4.7 million</td></tr><tr><th>• Estimate</th><td>4.9 million</td></tr></table>`
	want := "New Zealand\nCalling code\t+64\nPopulation, Census\t4.7 million\nPopulation, Estimate\t4.9 million"
	if got := outline(t, "a.html", source); got[0] != want {
		t.Errorf("got %q, want %q", got[0], want)
	}
}

// TestGluedTerm checks that a term whose tags were lost is one.
func TestGluedTerm(t *testing.T) {
	got := outline(t, "a.md", "<dl><dt><i>Yeast</i></dt><dd>A pure batch.<i>Wort</i>A sugary liquid.</dd></dl>\n\n<p>It is so.<b>Also</b>this. A Mc<b>Donald</b>.</p>")
	if want := "Yeast\nA pure batch.\nWort\nA sugary liquid."; got[0] != want {
		t.Errorf("got %q, want %q", got[0], want)
	}
	if want := "It is so. Alsothis. A McDonald."; got[1] != want {
		t.Errorf("got %q, want %q", got[1], want)
	}
}

// TestLeftoversLinear checks that marks without an end take no more than linear time.
func TestLeftoversLinear(t *testing.T) {
	for _, s := range []string{"{{ ", "{% ", "{{<", "$", "$$", "\\ref{", "\\begin{x}", "[@a2000 ", "{a}`", "{.a ", "<A b={", "<Info>\n", "```{note}\n", "=== \"a\"\n", "{% comment %}\n", "<div>\n`a`", "<i>A</i>B a.", "@a2000 "} {
		texttest.Linear(t, 40000, func(n int) {
			_, _ = load.File("a.mdx", []byte("---\nbibliography: a\n---\n\nx "+strings.Repeat(s, n/len(s))), text.Meta{})
		})
	}
}
