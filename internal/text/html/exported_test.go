package html_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
	"pilcrow/internal/text/html"
	"pilcrow/internal/text/source"
	"pilcrow/internal/text/texttest"
)

func check(t *testing.T, page string, want ...string) {
	t.Helper()
	blocks, err := html.Read(source.Input{Path: "a.html", Text: page, Meta: &text.Meta{}})
	if err != nil {
		t.Fatal(err)
	}
	texttest.InOrder(t, blocks, len(page))
	if got := texttest.Outline(blocks); !cmp.Equal(want, got) {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, got))
	}
}

// spaces is the gap that Word writes behind the mark of an item.
const spaces = `<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span>`

func TestWord(t *testing.T) {
	item := func(style, mark, words string) string {
		return "<p class=MsoListParagraphCxSpMiddle style='" + style + "text-indent:-18.0pt'>" + mark + words + "</p>\n\n"
	}
	bullet := `<span style='font-family:Symbol'>·` + spaces + `</span>`
	check(t, `<html><head><title>Draft of May</title><meta name=Generator content="Microsoft Word 15 (filtered)"></head><body lang=EN-GB><div class=WordSection1>
<p class=MsoTitle>The Mill</p>
<p class=MsoTocHeading>Contents</p><p class=MsoToc1><a href="#_Toc1">Grain<span style='display:none'>.... </span>1</a></p>
<h1><a name="_Toc1"></a>1`+spaces+`Grain</h1>
<p class=MsoNormal>Grain is brought<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a> in sacks.<o:p></o:p></p>
`+item("", "1."+spaces, "Weigh the sack.")+item("margin-left:72.0pt;", bullet, "Wet grain is sent back.")+
		`<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt'>It would rot.</p>`+item("", "2."+spaces, "Pay the farmer.")+`
<p class=MsoNormal>&nbsp;</p>
`+item("", bullet, "No dogs.")+`
<p class=MsoQuote>The mill never sleeps.</p>
<h1>2`+spaces+`Flour</h1><p class=MsoNormal>Flour is sold.</p>
</div><div><br clear=all><hr align=left size=1 width="33%">
<div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> By cart.</p>
<p class=MsoFootnoteText>Or by boat.</p></div></div></body></html>`,
		"left out, the title of the file: Draft of May",
		"title: The Mill",
		"left out, a table of contents: Contents Grain.... 1",
		"heading 1: 1 Grain",
		"left out, the mark of a footnote: [1]",
		"prose: Grain is brought in sacks.",
		"item 0: 1. Weigh the sack.",
		"item 1: ◦ Wet grain is sent back.",
		"item 1: It would rot.",
		"item 0: 2. Pay the farmer.",
		"item 0: • No dogs.",
		"quotation: The mill never sleeps.",
		"heading 1: 2 Flour",
		"prose: Flour is sold.",
		"left out, the mark of a footnote: [1]",
		"footnote: 1 By cart.",
		"footnote: Or by boat.",
	)
}

// TestWordWebPage is what Word writes with all that it needs to read the page again.
func TestWordWebPage(t *testing.T) {
	item := func(level, mark, words string) string {
		return `<p class=MsoNormal style='mso-list:l3 level` + level + ` lfo1'><![if !supportLists]><span style='mso-list:Ignore'>` + mark + spaces + `</span><![endif]>` + words + `<o:p></o:p></p>`
	}
	check(t, `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--[if gte mso 9]><xml><o:Words>12</o:Words></xml><![endif]-->`+
		item("1", "(a)", "Sweep the floor.")+item("2", "(i)", "Not on Sundays.")+item("1", "(b)", "Shut the gate.")+`<p class=MsoNormal>That is all.</p></body></html>`,
		"item 0: (a) Sweep the floor.", "item 1: (i) Not on Sundays.", "item 0: (b) Shut the gate.", "prose: That is all.")
}

func TestGoogleDocs(t *testing.T) {
	check(t, `<html><head><style type="text/css">.lst-kix_a-1 > li:before{content:"" counter(lst-ctn-kix_a-1,lower-latin) ". "}ol{margin:0}.c0{font-weight:400;vertical-align:baseline}.c3{font-weight:700}.c4{vertical-align:super}.c5{text-decoration:line-through}</style></head><body class="c9 doc-content">
<p class="c1 title" id="h.1"><span class="c0">The Mill</span></p><h1 class="c1" id="h.2"><span class="c0">Grain</span></h1>
<p class="c1"><span class="c0">Rye</span><span class="c4"> (set higher than the rest)</span></p><p class="c1"><span class="c0">A sack holds 10</span><span class="c0 c4">3</span><span class="c0"> grains</span><span class="c5"> or so</span><span class="c0">.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p>
<ol class="c2 lst-kix_a-0 start" start="1"><li class="c1"><span class="c0">Weigh the sack.</span></li></ol>
<ol class="c2 lst-kix_a-1 start" start="1"><li class="c1"><span class="c0">Use the large scales.</span></li></ol>
<ol class="c2 lst-kix_a-0" start="4"><li class="c1"><span class="c0">Pay the farmer.</span></li></ol>
<table><tr><td><p><span class="c3">Grain</span></p></td><td><p><span class="c0 c3">Price</span></p></td></tr><tr><td><p><span class="c0">rye</span></p></td><td><p><span class="c0">4</span></p></td></tr></table>
<hr><div><p class="c1"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c0">&nbsp;Give or take.</span></p></div></body></html>`,
		"title: The Mill",
		"heading 1: Grain",
		"prose: Rye (set higher than the rest)",
		"left out, deleted: or so",
		"left out, the mark of a footnote: [1]",
		"prose: A sack holds 10³ grains.",
		"item 0: 1. Weigh the sack.",
		"item 1: a. Use the large scales.",
		"item 0: 4. Pay the farmer.",
		"header row: Grain\tPrice",
		"row: rye\t4",
		"left out, the mark of a footnote: [1]",
		"footnote: 1 Give or take.",
	)
}

// TestFootnotes are told by links that lead to and fro; others lead to places of the page.
func TestFootnotes(t *testing.T) {
	check(t, `<p>Rye<sup><a href="#n1" id="r1">1</a></sup> grows<a href="#n1" id="r2">1</a> well.</p><h2 id="s"><a href="#t">2</a> Oats</h2>
<p id="t">See section <a href="#s">2</a> and page <a href="#p">3</a>.</p><p id="p">Oats do, too.</p><ol><li id="n1"><p>In sand. <a href="#r1">↩</a></p></li></ol>
<p>And oats<a href="#n2" id="r3">2</a>.</p><aside id="n2"><span>[<a role="doc-backlink" href="#r3">2</a>]</span><p>In clay.</p></aside>`,
		"left out, the mark of a footnote: 1 1",
		"prose: Rye grows well.",
		"heading 2: 2 Oats",
		"prose: See section 2 and page 3.",
		"prose: Oats do, too.",
		"left out, the mark of a footnote: ↩",
		"footnote: 1 In sand.",
		"left out, the mark of a footnote: 2",
		"prose: And oats.",
		"left out, the mark of a footnote: [2]",
		"footnote: 2 In clay.",
	)
}

// TestBoldThatIsNone is how Google Docs wraps what is copied.
func TestBoldThatIsNone(t *testing.T) {
	for page, want := range map[string]string{
		`<p><b style="font-weight:normal;">Rye is <span style="font-weight:700">tall</span>.</b></p>`: "",
		`<p><b>Rye</b> is tall.</p>`: "Rye",
	} {
		blocks, err := html.Read(source.Input{Text: page, Meta: &text.Meta{}})
		if err != nil || len(blocks) != 1 {
			t.Fatal(blocks, err)
		}
		if got := blocks[0].Strong.Of(blocks[0].String()); got != want {
			t.Errorf("%s: %q is bold", page, got)
		}
	}
}

// TestNotesTogether: footnotes in one list or element are one each.
func TestNotesTogether(t *testing.T) {
	for _, notes := range []string{
		`<ol><li id="n1"><p>In sand. <a href="#r1">↩</a></p></li><li id="n2">In clay. <a href="#r2">↩</a></li></ol>`,
		`<div><p id="n1"><a href="#r1">1</a> In sand.</p><p id="n2"><a href="#r2">2</a> In clay.</p></div>`,
	} {
		blocks, err := html.Read(source.Input{Text: `<p>Rye<a href="#n1" id="r1">1</a> and oats<a href="#n2" id="r2">2</a> grow.</p>` + notes, Meta: &text.Meta{}})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, b := range blocks {
			if b.Kind == text.Footnote && b.Group == 0 {
				got = append(got, b.String())
			}
		}
		if want := []string{"1 In sand.", "2 In clay."}; !cmp.Equal(want, got) {
			t.Errorf("%s: %q", notes, got)
		}
	}
}

func TestConfluence(t *testing.T) {
	page := `<html><head><title>Mill : Grain</title></head><body><div id="page"><div id="main"><div id="main-header"><ol id="breadcrumbs"><li><a href="index.html">Mill</a></li></ol><h1 id="title-heading" class="pagetitle">Mill : Grain</h1></div>
<div id="content" class="view"><div class="page-metadata">Created by <span class='author'> Ada Quill</span> on Nov 02, 2024</div>
<div id="main-content" class="wiki-content group"><p>Grain is brought in sacks, and weighed at the gate.</p></div>
<div class="pageSection group"><h2 id="attachments">Attachments:</h2><a href="1.png">sack.png</a> (image/png)</div></div></div>
<div id="footer" role="contentinfo"><p>Document generated by Confluence on Dec 01, 2024</p></div></div></body></html>`
	var meta text.Meta
	blocks, err := html.Read(source.Input{Text: page, Meta: &meta})
	if err != nil {
		t.Fatal(err)
	}
	var kept []string
	for _, b := range blocks {
		if b.IsText() || b.Kind == source.Heading {
			kept = append(kept, b.String())
		}
	}
	if want := []string{"Grain is brought in sacks, and weighed at the gate."}; !cmp.Equal(want, kept) || meta.Title != "Mill : Grain" || meta.Author != "Ada Quill" {
		t.Errorf("%q, %+v", kept, meta)
	}
}

// TestNames: what programs call pictures and pages tells nothing of them.
func TestNames(t *testing.T) {
	check(t, `<html><head><title>- no title specified</title></head><body><p>Rye.</p><p><img src="1.png" name="Shape1" alt="Shape1"></p><p><img src="2.png" alt="A picture containing grass

Description automatically generated"></p><p><img src="3.png" alt="The mill in 1908"></p></body></html>`,
		"left out, the title of the file: - no title specified", "prose: Rye.", "caption: The mill in 1908")
}
