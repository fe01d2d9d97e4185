package load_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

func TestHTML(t *testing.T) {
	testOutlines(t, "a.html", []outlineTest{
		{"paragraphs", "<p>a <b>b</b>c\n d<p>e<div>f</div>g<br>h<br><br>i", []string{"a bc d", "e", "f", "g\nh", "i"}},
		{"lines of Chinese", "<p>这座桥由居\n民修建，\n今天叫 Old\nBridge，也叫 <b>大</b> 桥。", []string{"这座桥由居民修建，今天叫 Old Bridge，也叫 大 桥。"}},
		{"headings", "<h1>T</h1><p>a<h2>B</h2>b<h3>C</h3>c<h2>D</h2>d", []string{"a", "B | b", "B > C | c", "D | d", "title: T", "heading: B", "heading: C", "heading: D"}},
		{"chapters", "<title>T</title><h1>A</h1>a<h1>B</h1>b", []string{"A | a", "B | b", "title: T", "heading: A", "heading: B"}},
		{"forgotten end", "<h2>A<p>b", []string{"A | b", "heading: A"}},
		{"entities", "&lt;a&gt; &amp;amp; &eacute; &#x2014; &copy 2024 &nbsp;b&nbsp;&#0;", []string{"<a> &amp; é — © 2024 \u00a0b\u00a0\ufffd"}},
		{"no-break spaces", "<p>&nbsp;</p><p>&nbsp;a&nbsp;", []string{"a"}},
		{"lists", "<ul><li>a<li>b<ol><li>c</ol></ul><ul><li><p>d</p><li><p>e</p></ul>", []string{"• a\n• b\n1. c", "• d\n• e"}},
		{"definitions", "<dl><dt>a<dd>b</dd><dt>c</dt><dd>d</dl>", []string{"a\nb\nc\nd"}},
		{"table", "<table><caption>t</caption><tr><th>a<th>b<tr><td>c<p>d</p><td>e</table>f", []string{"t\na\tb\nc d\te", "f"}},
		{"layout table", "<table><tr><td><p>" + strings.Repeat("eins. ", 60) + "<p>" + strings.Repeat("zwei. ", 60) + "</table>",
			[]string{strings.TrimSpace(strings.Repeat("eins. ", 60)), strings.TrimSpace(strings.Repeat("zwei. ", 60))}},
		{"box", "<table><tr><td rowspan=2><img alt='!'><th>Note</tr><tr><td>\n          <p>It is wet.</table>", []string{"Note: It is wet."}},
		{"box in a table", "<table><tr><th>Rope<th>Use</tr><tr><td>Sheet<td>Trims.<table><tr><td rowspan=2><img alt='!'><th>Note</tr><tr><td><p>It is wet.</table></tr><tr><td>Stay<td>Holds.</table>",
			[]string{"Rope\tUse\nSheet\tTrims. Note It is wet.\nStay\tHolds."}},
		{"pre", "<pre>\na  b\n  c\n</pre>", []string{"a  b\n  c"}},
		{"inline hidden", "a<span hidden>b</span>c", []string{"ac", "left out: b"}},
		{"main", "<p>x</p><main><p>a long main part</p></main><p>y</p>",
			[]string{"a long main part", "left out: x", "left out: y"}},
		{"empty main", "<main></main><p>a</p>", []string{"a"}},
		{"article", "<header>x</header><article><header><h1>T</h1></header>a</article>", []string{"a", "left out: x", "title: T"}},
		{"form around all", "<form><p>a</p><input><button>x</button></form>", []string{"a", "left out: x"}},
		{"form", "<p>a b c</p><form>d</form>", []string{"a b c", "left out: d"}},
		{"an empty line among amounts", "<p>3 eggs<br>&nbsp;<br>2 cups milk<br>1 cup flour", []string{"• 3 eggs\n• 2 cups milk\n• 1 cup flour"}},
		{"furniture", "<p>A text.</p><h3>Leave a Reply</h3><p>Your email address will not be published.</p>",
			[]string{"A text.", "left out: Leave a Reply", "left out: Your email address will not be published."}},
		{"broken", "<p>e</b></div></p></p><<b>c<", []string{"e", "<c<"}},
		{"joined", "<p>He is the Ambassador of the<p>Republic of China.", []string{"He is the Ambassador of the Republic of China.", "joined: He is the Ambassador of the ⏎ Republic of China."}},
	})
}

// TestHTMLIndentedRows checks that rows with white space before their words are no headers.
func TestHTMLIndentedRows(t *testing.T) {
	page := "<table><tr><th>Boat</th><th>Built</th></tr>" + strings.Repeat("<tr>\n      <td>\n            <p>Mara\n  </td><td>\n                <b>1911</b></td></tr>", 2) + "</table>"
	d, err := load.File("a.html", []byte(page), text.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	var kinds []text.BlockKind
	for _, b := range d.Paragraphs[0].Blocks {
		kinds = append(kinds, b.Kind)
	}
	if diff := cmp.Diff([]text.BlockKind{text.HeaderRow, text.Row, text.Row}, kinds); diff != "" {
		t.Errorf("%q (-want +got):\n%s", d.Paragraphs[0].Text, diff)
	}
}

// TestHTMLHidden checks that nothing hidden becomes text, and nothing else is lost.
func TestHTMLHidden(t *testing.T) {
	for _, hidden := range []string{
		"<script>secret</script>", "<style>secret</style>", "<template><p>secret</p></template>", "<noscript>secret</noscript>",
		"<svg><text>secret</text></svg>", "<nav>secret</nav>", "<aside>secret</aside>", "<footer>secret</footer>", "<button>secret</button>",
		"<!-- secret -->", "<div hidden><div>secret</div>secret</div>", "<p hidden=until-found>secret", "<p hidden>secret<p>",
		"<p aria-hidden=TRUE>secret</p>", "<p style='color:red; DISPLAY : none !important'>secret</p>", "<p style=visibility:hidden>secret</p>",
		"<ul><li hidden>secret<li>x.</ul>", "<table><tr><td hidden>secret<td>x</table>", "<textarea>secret</textarea>", "<select><option>secret</select>",
		strings.Repeat("<b>", 1000) + "<i hidden>secret</i>" + strings.Repeat("</b>", 1000), "<dialog>secret</dialog>", "<iframe>secret</iframe>",
	} {
		d, err := load.File("a.html", []byte("<p>before.</p>"+hidden+"<p>after</p>"), text.Meta{})
		if err != nil {
			t.Errorf("%s: %v", hidden, err)
			continue
		}
		for _, p := range d.Paragraphs {
			if strings.Contains(p.Text, "secret") {
				t.Errorf("%s: text %q", hidden, p.Text)
			}
		}
		if n := len(d.Paragraphs); d.Paragraphs[0].Text != "before." || d.Paragraphs[n-1].Text != "after" {
			t.Errorf("%s: lost text: %+v", hidden, d.Paragraphs)
		}
	}
}

func TestHTMLOffsets(t *testing.T) {
	source := "<html lang=de-CH>\r\n<title>T</title>\r\n<p class=x>\r\n Eins &amp; <i>zwei</i>\r\n</p>\r\n<p>&laquo;Drei&raquo;</p>"
	d, err := load.File("a.html", []byte(source), text.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	if d.Meta.Language != "de-CH" || d.Meta.Title != "T" {
		t.Errorf("meta %+v", d.Meta)
	}
	for i, want := range []string{"Eins &amp; <i>zwei", "&laquo;Drei&raquo;"} {
		if p := d.Paragraphs[i]; source[p.Start:p.End] != want {
			t.Errorf("paragraph %d is %q, want %q", p.Number, source[p.Start:p.End], want)
		}
	}
}
