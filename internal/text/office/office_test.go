package office_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
	"pilcrow/internal/text/office"
	"pilcrow/internal/text/source"
	"pilcrow/internal/text/texttest"
)

type reader func(source.Input) ([]*source.Block, error)

// outline returns, a line each, the blocks of a file.
func outline(t *testing.T, read reader, file []byte) (text.Meta, []string) {
	t.Helper()
	var meta text.Meta
	blocks, err := read(source.Input{Path: "a", Bytes: file, Meta: &meta})
	if err != nil {
		t.Fatal(err)
	}
	end := 0
	for _, b := range blocks {
		if b.IsText() {
			if b.From < end {
				t.Errorf("%q is at %d, after %d", b.String(), b.From, end)
			}
			end = b.From
		}
	}
	return meta, texttest.Outline(blocks)
}

func check(t *testing.T, read reader, file []byte, want ...string) {
	t.Helper()
	if _, got := outline(t, read, file); !cmp.Equal(want, got) {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, got))
	}
}

// pack makes an archive of names and contents, in turn.
func pack(t testing.TB, files ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, err := w.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// docx makes a document of the content of its body and further files.
func docx(t testing.TB, body string, more ...string) []byte {
	document := `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w" xmlns:mc="mc" xmlns:m="m"><w:body>` + body + `</w:body></w:document>`
	return pack(t, append([]string{"word/document.xml", document}, more...)...)
}

const styles = `<w:styles xmlns:w="w">
<w:style w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:styleId="Mine"><w:name w:val="Chapter of mine"/><w:basedOn w:val="H1"/></w:style>
<w:style w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="9"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Code"><w:name w:val="HTML Preformatted"/></w:style>
</w:styles>`

const numbering = `<w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xf0b7;"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="9"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>`

func par(style, text string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
}

func item(list, level int, text string) string {
	return fmt.Sprintf(`<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>`, level, list, text)
}

func TestDocx(t *testing.T) {
	file := docx(t, par("T", "The harbour rules")+par("TOC1", "Scope 1")+par("Mine", "Scope")+par("H2", "Who")+par("H2", "Where")+
		`<w:p><w:r><w:t xml:space="preserve">They hold </w:t></w:r><w:ins><w:r><w:t>for all</w:t></w:r></w:ins><w:del><w:r><w:delText>for members</w:delText></w:r></w:del>`+
		`<w:r><w:rPr><w:vanish/></w:rPr><w:t> secretly</w:t></w:r><w:r><w:t>, up to 10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r><w:r><w:t xml:space="preserve"> litres.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`+
		item(1, 0, "Boats pay.")+item(1, 1, "Small ones less.")+item(1, 1, "Large ones more.")+item(1, 0, "Canoes do not.")+item(2, 0, "Swim with care.")+
		par("Code", "if wet {")+par("Code", "  dry()")+
		`<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>`+par("", "Boat")+`</w:tc><w:tc>`+par("", "Fee")+`</w:tc></w:tr>`+
		`<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>`+par("", "yacht")+`</w:tc><w:tc>`+par("", "20 in winter")+`</w:tc></w:tr>`+
		`<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>`+par("", "60 in summer")+`</w:tc></w:tr></w:tbl>`+
		`<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>`+par("", "Words in a box.")+`</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:txbxContent>`+par("", "Words in a box.")+`</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
		"word/styles.xml", styles, "word/numbering.xml", numbering,
		"word/footnotes.xml", `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0"/><w:footnote w:id="2">`+par("", "Not of beer.")+`</w:footnote></w:footnotes>`,
		"word/footer1.xml", `<w:ftr xmlns:w="w">`+par("", "Page 1 of 9")+`</w:ftr>`,
		"docProps/core.xml", `<cp xmlns:dc="dc"><dc:title>Rules</dc:title><dc:creator>Ada Quill</dc:creator><dcterms:created>2024-05-01T08:00:00Z</dcterms:created><dc:language>en-GB</dc:language></cp>`)
	check(t, office.Docx, file,
		"title: The harbour rules",
		"left out, a table of contents: Scope 1",
		"heading 1: Scope",
		"heading 2: 1.1 Who",
		"heading 2: 1.2 Where",
		"left out, deleted: for members",
		"left out, hidden on the page: secretly",
		"left out, the mark of a footnote: 1",
		"prose: They hold for all, up to 10⁶ litres.",
		"footnote: 1 Not of beer.",
		"item 0: 1. Boats pay.",
		"item 1: (a) Small ones less.",
		"item 1: (b) Large ones more.",
		"item 0: 2. Canoes do not.",
		"item 0: • Swim with care.",
		"code: if wet {\n  dry()",
		"header row: Boat\tFee",
		"row: yacht\t20 in winter",
		"row: yacht\t60 in summer",
		"prose: Words in a box.",
		"left out, running heads and page numbers: Page 1 of 9",
	)
	meta, _ := outline(t, office.Docx, file)
	if want := (text.Meta{Title: "Rules", Author: "Ada Quill", Date: "2024-05-01", Language: "en-GB"}); meta != want {
		t.Errorf("meta %+v", meta)
	}
}

// TestDocxFormulas are read in a line, as they would be spoken.
func TestDocxFormulas(t *testing.T) {
	r := func(s string) string { return `<m:r><m:t>` + s + `</m:t></m:r>` }
	e := func(name, inner string) string { return `<m:` + name + `>` + inner + `</m:` + name + `>` }
	for formula, want := range map[string]string{
		e("nary", `<m:naryPr><m:chr m:val="∑"/></m:naryPr>`+e("sub", r("n=1"))+e("sup", r("k"))+e("e", r("n"))):               "∑ₙ₌₁^k n",
		e("nary", e("sub", r("a"))+e("sup", r("b"))+e("e", r("f"))):                                                           "∫ₐ^b f",
		e("d", `<m:dPr><m:begChr m:val="|"/><m:endChr m:val="|"/></m:dPr>`+e("e", r("x"))):                                    "|x|",
		e("d", `<m:dPr><m:begChr m:val="{"/><m:sepChr m:val=","/><m:endChr m:val=""/></m:dPr>`+e("e", r("a"))+e("e", r("b"))): "{a,b",
		e("d", e("e", e("f", `<m:fPr><m:type m:val="noBar"/></m:fPr>`+e("num", r("n"))+e("den", r("k"))))):                    "(n¦k)",
		e("rad", e("deg", r("3"))+e("e", r("8"))):                                                                             "³√8",
		e("rad", `<m:radPr/><m:deg/>`+e("e", r("2"))):                                                                         "√2",
		e("m", e("mr", e("e", r("1"))+e("e", r("0")))+e("mr", e("e", r("0"))+e("e", r("1")))):                                 "1 0; 0 1",
		e("func", e("fName", e("limLow", e("e", r("lim"))+e("lim", r("x→0"))))+e("e", r("x"))):                                "lim_(x→0)x",
	} {
		check(t, office.Docx, docx(t, `<w:p>`+e("oMath", formula)+e("oMath", r("y"))+`</w:p>`), "prose: "+want+" y")
	}
}

// TestDocxRichTable: lists and paragraphs in the cells of a table leave its rows together.
func TestDocxRichTable(t *testing.T) {
	cell := func(inner string) string { return `<w:tc>` + inner + `</w:tc>` }
	row := func(cells ...string) string { return `<w:tr>` + strings.Join(cells, "") + `</w:tr>` }
	table := `<w:tbl>` + row(cell(par("", "Boat")), cell(par("", "Needs"))) +
		row(cell(par("", "yacht")), cell(item(2, 0, "a mast")+item(2, 0, "a keel"))) +
		row(cell(par("", "canoe")), cell(par("", "A paddle.")+par("", "A vest."))) + `</w:tbl>`
	check(t, office.Docx, docx(t, table, "word/numbering.xml", numbering), "row: Boat\tNeeds", "row: yacht\t• a mast • a keel", "row: canoe\tA paddle. A vest.")
}

// TestDocxPictures: what a picture shows stands apart from the words beside it.
func TestDocxPictures(t *testing.T) {
	picture := func(alt string) string { return `<w:r><w:drawing><docPr descr="` + alt + `"/></w:drawing></w:r>` }
	check(t, office.Docx, docx(t, `<w:p>`+picture("A duck")+picture("A goose")+`<w:r><w:t>Both swim.</w:t></w:r></w:p>`), "prose: A duck A goose Both swim.")
}

const odtHead = `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:table="ta" xmlns:draw="d">
<office:automatic-styles><style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style></office:automatic-styles><office:body><office:text>`

func odt(t testing.TB, body string, more ...string) []byte {
	return pack(t, append([]string{"mimetype", "application/vnd.oasis.opendocument.text", "content.xml", odtHead + body + `</office:text></office:body></office:document-content>`}, more...)...)
}

func TestOdt(t *testing.T) {
	file := odt(t, `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Ada</dc:creator></office:change-info><text:p>for members</text:p></text:deletion></text:changed-region></text:tracked-changes>`+
		`<text:p text:style-name="Title">The harbour rules</text:p><text:table-of-content><text:index-body><text:p>Scope 1</text:p></text:index-body></text:table-of-content>`+
		`<text:h text:outline-level="1">Scope</text:h><text:p>They hold<text:s text:c="2"/>for all, up to 10<text:span text:style-name="T1">6</text:span> litres.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Not of beer.</text:p></text:note-body></text:note></text:p>`+
		`<text:list text:style-name="L1"><text:list-item><text:p>Boats pay.</text:p><text:list><text:list-item><text:p>Small ones less.</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Canoes do not.</text:p></text:list-item></text:list>`+
		`<text:list text:style-name="L2"><text:list-item><text:p>Swim with care.</text:p></text:list-item></text:list>`+
		`<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Boat</text:p></table:table-cell><table:table-cell><text:p>Fee</text:p></table:table-cell></table:table-row></table:table-header-rows>`+
		`<table:table-row><table:table-cell><text:p>yacht</text:p></table:table-cell><table:table-cell><text:p>60</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`+
		`<text:p>Last.<office:annotation><text:p>Really?</text:p></office:annotation></text:p>`,
		"meta.xml", `<office:document-meta xmlns:office="o" xmlns:dc="d" xmlns:meta="m"><office:meta><dc:title>Rules</dc:title><meta:initial-creator>Ada Quill</meta:initial-creator><meta:creation-date>2024-05-01T08:00:00</meta:creation-date></office:meta></office:document-meta>`)
	check(t, office.Odt, file,
		"left out, deleted: for members",
		"title: The harbour rules",
		"left out, a table of contents: Scope 1",
		"heading 1: Scope",
		"left out, the mark of a footnote: 1",
		"prose: They hold for all, up to 10⁶ litres.",
		"footnote: 1 Not of beer.",
		"item 0: 1. Boats pay.",
		"item 1: (a) Small ones less.",
		"item 0: 2. Canoes do not.",
		"item 0: • Swim with care.",
		"header row: Boat\tFee",
		"row: yacht\t60",
		"left out, comments in the margin: Really?",
		"prose: Last.",
	)
	meta, _ := outline(t, office.Odt, file)
	if want := (text.Meta{Title: "Rules", Author: "Ada Quill", Date: "2024-05-01"}); meta != want {
		t.Errorf("meta %+v", meta)
	}
}

const rtfFile = `{\rtf1\ansi\ansicpg1250\deff0{\fonttbl{\f0\fcharset238 Times;}{\f1\fcharset204 Arial Cyr;}}
{\stylesheet{\snext0 Normal;}{\s1\b heading 1;}{\s2 Title;}{\*\cs10 Default;}}
{\info{\title Rules}{\author Ada Quill}{\creatim\yr2024\mo5\dy1\hr8}}{\header\pard Harbour rules\par}
\pard\s2 The harbour rules\par\pard\s1 Scope\par
\pard Stra\'bf po\'bfarna and \f1\'ef\'f0\'e8\'f1\'f2\'e0\'ed\'fc\f0  and \u8364?5 {\deleted for members}{\v secretly} in \b bold\b0 , up to 10{\super 6} litres.{\super\chftn}{\footnote\pard\plain {\super\chftn} Not of beer.}\par
\pard{\listtext\pard 1.\tab}\ls1\ilvl0 Boats pay.\par{\listtext\pard (a)\tab}\ilvl1 Small ones less.\par{\listtext\pard 2.\tab}\ilvl0 Canoes do not.\par
\pard\trowd\cellx100\cellx200\intbl\b Boat\cell Fee\b0\cell\row\pard\intbl yacht\cell 60\cell\row
\pard A line\line and another.{\field{\*\fldinst HYPERLINK "http://example.org"}{\fldrslt  a link}}{\pict\pngblip 89504e47}{\*\unknown junk}\par}`

func TestRtf(t *testing.T) {
	check(t, office.Rtf, []byte(rtfFile),
		"title: The harbour rules",
		"heading 1: Scope",
		"left out, deleted: for members",
		"left out, hidden on the page: secretly",
		"left out, the mark of a footnote: 1",
		"prose: Straż pożarna and пристань and €5 in bold, up to 10⁶ litres.",
		"footnote: 1 Not of beer.",
		"item 0: 1. Boats pay.",
		"item 1: (a) Small ones less.",
		"item 0: 2. Canoes do not.",
		"header row: Boat\tFee",
		"row: yacht\t60",
		"prose: A line and another. a link",
		"left out, running heads and page numbers: Harbour rules",
	)
	meta, _ := outline(t, office.Rtf, []byte(rtfFile))
	if want := (text.Meta{Title: "Rules", Author: "Ada Quill", Date: "2024-05-01"}); meta != want {
		t.Errorf("meta %+v", meta)
	}
}

func TestErrors(t *testing.T) {
	deep := strings.Repeat("<w:sdt><w:sdtContent>", 600)
	for name, test := range map[string]struct {
		read reader
		file []byte
		want string
	}{
		"no archive":    {office.Docx, []byte("PK\x03\x04 nothing"), "is broken: it is no complete zip archive"},
		"no Word":       {office.Docx, pack(t, "a.txt", "a"), "has no text of Word in it: save it as .docx again"},
		"cut off":       {office.Docx, pack(t, "word/document.xml", "<w:document><w:body><w:p><w:r><w:t>Text"), "is broken: the XML in it is cut off or malformed"},
		"no body":       {office.Docx, pack(t, "word/document.xml", "<w:document/>"), "is broken: the XML in it is cut off or malformed"},
		"deep":          {office.Docx, docx(t, deep), "is nested too deeply: it is no ordinary file of its kind"},
		"encrypted ODT": {office.Odt, odt(t, "", "META-INF/manifest.xml", "<manifest:encryption-data/>"), "is encrypted: save it without a password"},
		"spreadsheet":   {office.Odt, pack(t, "content.xml", "<office:document-content><office:body><office:spreadsheet/></office:body></office:document-content>"), "is no text document: export it as PDF"},
		"entities":      {office.Odt, []byte(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><office:document><office:body><office:chart>&b;</office:chart></office:body></office:document>`), "is no text document: export it as PDF"},
		"no RTF":        {office.Rtf, []byte("text"), "is no RTF file: save it again as .rtf or .docx"},
		"deep RTF":      {office.Rtf, []byte(`{\rtf1` + strings.Repeat("{", 2000)), "is nested too deeply: it is no ordinary file of its kind"},
	} {
		_, err := test.read(source.Input{Bytes: test.file, Meta: new(text.Meta)})
		if err == nil || err.Error() != test.want {
			t.Errorf("%s: error %v, want %s", name, err, test.want)
		}
	}
}

func fuzz(f *testing.F, read reader) {
	f.Fuzz(func(t *testing.T, file []byte) {
		blocks, err := read(source.Input{Path: "a", Bytes: file, Meta: new(text.Meta)})
		if err != nil {
			return
		}
		texttest.InOrder(t, blocks, math.MaxInt)
	})
}

// The fuzzed part of a document is its body: the archive around it hides it else.
func FuzzDocx(f *testing.F) {
	f.Add([]byte(par("T", "Title") + item(1, 0, "Item") + `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>` + par("", "Cell") + `</w:tc></w:tr></w:tbl><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>`))
	fuzz(f, func(in source.Input) ([]*source.Block, error) {
		in.Bytes = docx(f, string(in.Bytes), "word/styles.xml", styles, "word/numbering.xml", numbering)
		return office.Docx(in)
	})
}

func FuzzOdt(f *testing.F) {
	f.Add([]byte(odtHead + `<text:list text:style-name="L1"><text:list-item><text:p>Boats</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Boat</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`))
	fuzz(f, func(in source.Input) ([]*source.Block, error) {
		in.Bytes = append([]byte("<"), in.Bytes...)
		return office.Odt(in)
	})
}

func FuzzRtf(f *testing.F) {
	f.Add([]byte(rtfFile[len(`{\rtf`):]))
	fuzz(f, func(in source.Input) ([]*source.Block, error) {
		in.Bytes = append([]byte(`{\rtf`), in.Bytes...)
		return office.Rtf(in)
	})
}
