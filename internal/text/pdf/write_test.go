package pdf_test

import (
	"bytes"
	"fmt"
	"strings"
)

// A sheet is the text of a page under construction, in points from the bottom left.
type sheet struct{ strings.Builder }

// put writes a line in a font: F1 is Helvetica, F2 bold, F3 Courier.
func (s *sheet) put(font string, size, x, y float64, line string) {
	line = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(line)
	fmt.Fprintf(s, "BT /%s %g Tf %g %g Td (%s) Tj ET\n", font, size, x, y, line)
}

// lines writes lines of running text below each other and returns where the next one stands.
func (s *sheet) lines(x, y float64, lines ...string) float64 {
	for _, l := range lines {
		s.put("F1", 11, x, y, l)
		y -= 13
	}
	return y
}

// write makes a PDF of pages; extra are further objects, from number 10 on, and trailer
// goes into the trailer.
func write(pages []string, trailer string, extra ...string) []byte {
	return writeTagged(pages, "", trailer, extra...)
}

// writeTagged is write with something in the catalog.
func writeTagged(pages []string, catalog, trailer string, extra ...string) []byte {
	objects := []string{
		1: "<</Type/Catalog/Pages 2 0 R" + catalog + ">>",
		3: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
		4: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
		5: "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
		6: "<</Title (A made-up report)/Author (Ada Quill)/CreationDate (D:20240501120000Z)>>",
		9: "null",
	}
	objects = append(objects, extra...)
	var kids []string
	for i, content := range pages {
		n := len(objects)
		kids = append(kids, fmt.Sprintf("%d 0 R", n))
		objects = append(objects,
			fmt.Sprintf("<</Type/Page/Parent 2 0 R/StructParents %d/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R>>/XObject<</X 10 0 R>>>>>>", i, n+1),
			stream("", content))
	}
	objects[2] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(pages), strings.Join(kids, " "))
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		if o == "" {
			continue
		}
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i, o)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n", len(objects))
	for i := range objects {
		kind := "n"
		if offsets[i] == 0 {
			kind = "f"
		}
		fmt.Fprintf(&b, "%010d 00000 %s \n", offsets[i], kind)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R/Info 6 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects), trailer, at)
	return b.Bytes()
}

func stream(dict, content string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(content), content)
}
