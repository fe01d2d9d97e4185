package office_test

import (
	"testing"

	"pilcrow/internal/text/office"
)

func run(properties, words string) string {
	return `<w:r><w:rPr>` + properties + `</w:rPr><w:t xml:space="preserve">` + words + `</w:t></w:r>`
}

func p(properties, runs string) string {
	return `<w:p><w:pPr>` + properties + `</w:pPr>` + runs + `</w:p>`
}

// TestWordBoxes are written behind the sentence that they are tied to, as the paragraphs that they are.
func TestWordBoxes(t *testing.T) {
	box := `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>` + par("", "Mind the step.") + item(2, 0, "It is high.") + `</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>` + par("", "Mind the step.") + `</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
	check(t, office.Docx, docx(t, p("", run("", "The mill stands")+box+run("", " on a hill."))+par("", "It is old."), "word/numbering.xml", numbering),
		"prose: The mill stands on a hill.", "prose: Mind the step.", "item 0: • It is high.", "prose: It is old.")
}

// TestWordControls are content controls: what is to be entered in them is no text, and rows of a table may stand in several.
func TestWordControls(t *testing.T) {
	control := func(properties, content string) string {
		return `<w:sdt><w:sdtPr><w:alias w:val="x"/>` + properties + `</w:sdtPr><w:sdtContent>` + content + `</w:sdtContent></w:sdt>`
	}
	row := func(a, b string) string {
		return `<w:tr><w:tc>` + par("", a) + `</w:tc>` + control("", `<w:tc>`+par("", b)+`</w:tc>`) + `</w:tr>`
	}
	check(t, office.Docx, docx(t, p("", run("", "Written by ")+control("", run("", "the miller"))+run("", " on ")+control("<w:showingPlcHdr/>", run("", "Click to enter a date."))+run("", "."))+
		control("", par("", "The mill is old."))+`<w:tbl>`+row("Sack", "Price")+control("", control("", row("rye", "2"))+control("", row("oats", "3")))+`</w:tbl>`),
		"left out, a place to be filled in: Click to enter a date.", "prose: Written by the miller on .", "prose: The mill is old.",
		"row: Sack\tPrice", "row: rye\t2", "row: oats\t3")
}

// TestWordParagraphs: large initials, breaks of pages, how words are read aloud, lists of figures and of words.
func TestWordParagraphs(t *testing.T) {
	more := `<w:styles xmlns:w="w"><w:style w:styleId="F"><w:name w:val="table of figures"/></w:style><w:style w:styleId="I"><w:name w:val="index 1"/></w:style><w:style w:styleId="B"><w:name w:val="Block Text"/></w:style></w:styles>`
	check(t, office.Docx, docx(t, par("F", "Figure 1: sacks 3")+p(`<w:framePr w:dropCap="drop" w:lines="3"/>`, run("", "T"))+p("", run("", "he mill is old.")+`<w:r><w:br w:type="page"/></w:r>`+run("", "It stands still."))+
		p("", `<w:r><w:ruby><w:rt>`+run("", "するが")+`</w:rt><w:rubyBase>`+run("", "駿河")+`</w:rubyBase></w:ruby></w:r>`+run("", "の風車"))+par("B", "Old, but well kept.")+par("I", "sack, 3")+p(`<w:framePr w:dropCap="margin"/>`, run("", "Finis")), "word/styles.xml", more),
		"left out, a table of contents: Figure 1: sacks 3", "prose: The mill is old.", "prose: It stands still.", "prose: 駿河の風車", "quotation: Old, but well kept.", "left out, a table of contents: sack, 3", "prose: Finis")
}

// TestWordLists: levels of a style of lists, Arabic numbers below Roman ones, paragraphs that go on with an item by how far
// they are set in, or by a mark that is not seen.
func TestWordLists(t *testing.T) {
	lists := `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Articles"/></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Articles"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Art. %1"/><w:pPr><w:ind w:left="720"/></w:pPr></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:isLgl/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/><w:pPr><w:ind w:left="1440"/></w:pPr></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=" "/><w:pPr><w:ind w:left="720"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`
	setIn := func(twentieths, words string) string { return p(`<w:ind w:left="`+twentieths+`"/>`, run("", words)) }
	check(t, office.Docx, docx(t, item(1, 0, "Grain is weighed.")+item(1, 1, "Wet grain is sent back.")+setIn("1440", "It would rot.")+setIn("720", "The scales are checked.")+
		item(2, 0, "They are of brass.")+item(1, 0, "Flour is sold.")+setIn("360", "That is all.")+item(2, 0, "No item is open here."), "word/numbering.xml", lists),
		"item 0: Art. I Grain is weighed.", "item 1: 1.1 Wet grain is sent back.", "item 1: It would rot.", "item 0: The scales are checked.", "item 0: They are of brass.",
		"item 0: Art. II Flour is sold.", "prose: That is all.", "prose: No item is open here.")
}

// TestRtfSetIn: a row that alone has a line below it or says so names the columns, paragraphs go on with an item by how far
// they are set in, and what describes a shape is no text.
func TestRtfSetIn(t *testing.T) {
	row := func(properties, a, b string) string {
		return `\trowd` + properties + `\pard\intbl ` + a + `\cell ` + b + `\cell\row `
	}
	ruled := `\clbrdrb\brdrs\cellx10\clbrdrb\brdrs\cellx20`
	check(t, office.Rtf, []byte(`{\rtf1{\stylesheet{\s3 Block Text;}}\pard\li360\fi-360{\listtext 1.\tab}Weigh the sack.\par\pard\li720{\listtext a.\tab}\ilvl1 Wet grain is sent back.\par\pard\li360 Use the scales.\par\pard Done.\par
\pard\s3 Old, but well kept.\par `+row(ruled, "Sack", "Price")+row(``, "rye", "2")+`\pard Or:\par`+row(`\trhdr`, "Flour", "Price")+row(``, "rye", "3")+`\pard And:\par`+row(ruled, "a", "b")+row(ruled, "c", "d")+
		`\pard A wheel.{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 1}}{\shptxt\pard It turns.\par}}}\par}`),
		"item 0: 1. Weigh the sack.", "item 1: a. Wet grain is sent back.", "item 0: Use the scales.", "prose: Done.", "quotation: Old, but well kept.",
		"header row: Sack\tPrice", "row: rye\t2", "prose: Or:", "header row: Flour\tPrice", "row: rye\t3", "prose: And:", "row: a\tb", "row: c\td",
		"prose: A wheel.", "prose: It turns.")
}

// TestTableStyles: the first row of a table names the columns if the style of the table, or of its cells, sets it in bold.
func TestTableStyles(t *testing.T) {
	styles := `<w:styles xmlns:w="w"><w:style w:styleId="Grid"><w:name w:val="Grid Table 4"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>` +
		`<w:style w:styleId="My"><w:name w:val="Mine"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`
	table := func(look string) string {
		row := func(a, b string) string {
			return `<w:tr><w:tc>` + par("", a) + `</w:tc><w:tc>` + par("", b) + `</w:tc></w:tr>`
		}
		return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblLook ` + look + `/></w:tblPr>` + row("Sack", "Price") + row("rye", "2") + `</w:tbl>`
	}
	check(t, office.Docx, docx(t, table(`w:val="04A0"`)+par("", "Or:")+table(`w:val="0480"`)+par("", "And:")+table(`w:firstRow="1"`)+par("", "Last:")+
		`<w:tbl><w:tr><w:tc>`+par("My", "Flour")+`</w:tc><w:tc>`+par("My", "Price")+`</w:tc></w:tr><w:tr><w:tc>`+par("", "rye")+`</w:tc><w:tc>`+par("", "3")+`</w:tc></w:tr></w:tbl>`, "word/styles.xml", styles),
		"header row: Sack\tPrice", "row: rye\t2", "prose: Or:", "row: Sack\tPrice", "row: rye\t2", "prose: And:", "header row: Sack\tPrice", "row: rye\t2",
		"prose: Last:", "header row: Flour\tPrice", "row: rye\t3")
	cell := func(style, words string) string {
		return `<table:table-cell><text:p text:style-name="` + style + `">` + words + `</text:p></table:table-cell>`
	}
	check(t, office.Odt, []byte(`<office:document><office:styles><style:style style:name="Table_20_Heading"><style:text-properties fo:font-weight="bold"/></style:style></office:styles>
<office:automatic-styles><style:style style:name="P1" style:parent-style-name="Table_20_Heading"/></office:automatic-styles><office:body><office:text><table:table>
<table:table-row>`+cell("P1", "Sack")+cell("P1", "Price")+`</table:table-row><table:table-row>`+cell("", "rye")+cell("", "2")+`</table:table-row></table:table></office:text></office:body></office:document>`),
		"header row: Sack\tPrice", "row: rye\t2")
}

// TestListsSetIn: lists of different kinds are nested by how far they are set in, if nothing else says it.
func TestListsSetIn(t *testing.T) {
	want := []string{"item 0: 1. Weigh the sack.", "item 1: • Wet grain is sent back.", "item 1: It would rot.", "item 0: 2. Pay the farmer.", "item 0: • No dogs."}
	level := func(id, format, mark, indent string) string {
		return `<w:abstractNum w:abstractNumId="` + id + `"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="` + format + `"/><w:lvlText w:val="` + mark + `"/><w:pPr><w:ind w:left="` + indent + `"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="` + id + `"><w:abstractNumId w:val="` + id + `"/></w:num>`
	}
	check(t, office.Docx, docx(t, item(1, 0, "Weigh the sack.")+item(2, 0, "Wet grain is sent back.")+p(`<w:ind w:start="720"/>`, run("", "It would rot."))+item(1, 0, "Pay the farmer.")+item(3, 0, "No dogs."),
		"word/numbering.xml", `<w:numbering xmlns:w="w">`+level("1", "decimal", "%1.", "360")+level("2", "bullet", "•", "720")+level("3", "bullet", "•", "360")+`</w:numbering>`), want...)

	style := func(name, level, indent string) string {
		return `<text:list-style style:name="` + name + `">` + level + `<style:list-level-properties><style:list-level-label-alignment fo:margin-left="` + indent + `"/></style:list-level-properties></text:list-level-style></text:list-style>`
	}
	list := func(attributes, words string) string {
		return `<text:list ` + attributes + `><text:list-item><text:p>` + words + `</text:p></text:list-item></text:list>`
	}
	number, bullet := `<text:list-level-style text:level="1" style:num-format="1" style:num-suffix=".">`, `<text:list-level-style text:level="1" text:bullet-char="•">`
	check(t, office.Odt, []byte(`<office:document><office:automatic-styles>`+style("A", number, "0.25in")+style("B", bullet, "1.27cm")+style("C", bullet, "18pt")+`<style:style style:name="P1" style:parent-style-name="P2"/><style:style style:name="P2"><style:paragraph-properties fo:margin-left="0.5in"/></style:style></office:automatic-styles><office:body><office:text>`+
		list(`xml:id="l" text:style-name="A"`, "Weigh the sack.")+list(`text:style-name="B"`, "Wet grain is sent back.")+`<text:p text:style-name="P1">It would rot.</text:p>`+list(`text:continue-list="l" text:style-name="A"`, "Pay the farmer.")+list(`text:style-name="C"`, "No dogs.")+`</office:text></office:body></office:document>`), want...)

	check(t, office.Rtf, []byte(`{\rtf1{\stylesheet{\s3 caption;}}\pard\li360{\listtext 1.\tab}Weigh the sack.\par\pard\li720{\listtext \bullet\tab}Wet grain is sent back.\par\pard\li720 It would rot.\par\pard\li360{\listtext 2.\tab}Pay the farmer.\par{\listtext \bullet\tab}No dogs.\par\pard\s3 The mill\par}`),
		append(want, "caption: The mill")...)
}

// TestMadeAtOnce: a file that was last changed when it was created was written by a program, and says nothing of its text's date.
func TestMadeAtOnce(t *testing.T) {
	for modified, want := range map[string]string{"2024-05-01T08:00:00Z": "", "2024-05-02T09:00:00Z": "2024-05-01"} {
		meta, _ := outline(t, office.Docx, docx(t, par("", "The mill is old."), "docProps/core.xml",
			`<cp><dcterms:created>2024-05-01T08:00:00Z</dcterms:created><dcterms:modified>`+modified+`</dcterms:modified></cp>`))
		if meta.Date != want {
			t.Errorf("docx of %s: date %q", modified, meta.Date)
		}
		meta, _ = outline(t, office.Odt, odt(t, "<text:p>The mill is old.</text:p>", "meta.xml",
			`<office:document-meta><office:meta><meta:creation-date>2024-05-01T08:00:00Z</meta:creation-date><dc:date>`+modified+`</dc:date></office:meta></office:document-meta>`))
		if meta.Date != want {
			t.Errorf("odt of %s: date %q", modified, meta.Date)
		}
	}
}
