package pdf

import (
	"strconv"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Bounds of what is looked at of the tree on one page.
const (
	maxTreeDepth = 64
	maxElements  = 100_000
	maxGap       = 100 // places without a kid on the page, behind one with
)

// isTagged reports whether the file says that it has a structure tree.
func (f *file) isTagged() (tagged bool) {
	_ = f.limited(maxPage, func() error {
		got, err := f.FPDFCatalog_IsTagged(&requests.FPDFCatalog_IsTagged{Document: f.document})
		tagged = err == nil && got.IsTagged
		return err
	})
	return tagged
}

// An element is one of the structure tree as PDFium shows it on one page: of its kids, those that
// stand on other pages are missing. Without ref it is the tree itself.
type element struct {
	*file
	tree references.FPDF_STRUCTTREE
	ref  references.FPDF_STRUCTELEMENT
}

func (e element) count() int {
	if e.ref == "" {
		got, err := e.FPDF_StructTree_CountChildren(&requests.FPDF_StructTree_CountChildren{StructTree: e.tree})
		if err != nil {
			return 0
		}
		return got.Count
	}
	got, err := e.FPDF_StructElement_CountChildren(&requests.FPDF_StructElement_CountChildren{StructElement: e.ref})
	if err != nil {
		return 0
	}
	return got.Count
}

// child returns the element at a place among the kids of e; false without one.
func (e element) child(i int) (element, bool) {
	if e.ref == "" {
		got, err := e.FPDF_StructTree_GetChildAtIndex(&requests.FPDF_StructTree_GetChildAtIndex{StructTree: e.tree, Index: i})
		if err != nil {
			return element{}, false
		}
		return element{e.file, e.tree, got.StructElement}, true
	}
	got, err := e.FPDF_StructElement_GetChildAtIndex(&requests.FPDF_StructElement_GetChildAtIndex{StructElement: e.ref, Index: i})
	if err != nil {
		return element{}, false
	}
	return element{e.file, e.tree, got.StructElement}, true
}

// marked returns the number of the content at a place among the kids of e; false without one.
func (e element) marked(i int) (int, bool) {
	if e.ref == "" {
		return 0, false
	}
	got, err := e.FPDF_StructElement_GetChildMarkedContentID(&requests.FPDF_StructElement_GetChildMarkedContentID{StructElement: e.ref, Index: i})
	if err != nil {
		return 0, false
	}
	return got.ChildMarkedContentID, true
}

// kind is the standard type of e (ISO 32000-1, 14.8.4), "Span" if there is none.
func (e element) kind() string {
	got, err := e.FPDF_StructElement_GetType(&requests.FPDF_StructElement_GetType{StructElement: e.ref})
	if err != nil || got.Type == "" {
		return "Span"
	}
	return got.Type
}

// spans returns how many columns and rows a cell takes where that is not one.
func (e element) spans() map[string]string {
	count, err := e.FPDF_StructElement_GetAttributeCount(&requests.FPDF_StructElement_GetAttributeCount{StructElement: e.ref})
	if err != nil {
		return nil
	}
	var spans map[string]string
	for i := range min(count.Count, 5) {
		at, err := e.FPDF_StructElement_GetAttributeAtIndex(&requests.FPDF_StructElement_GetAttributeAtIndex{StructElement: e.ref, Index: i})
		if err != nil {
			continue
		}
		for name, attr := range map[string]string{"ColSpan": "colspan", "RowSpan": "rowspan"} {
			value, err := e.FPDF_StructElement_Attr_GetValue(&requests.FPDF_StructElement_Attr_GetValue{StructElementAttribute: at.StructElementAttribute, Name: name})
			if err != nil {
				continue
			}
			n, err := e.FPDF_StructElement_Attr_GetNumberValue(&requests.FPDF_StructElement_Attr_GetNumberValue{StructElementAttributeValue: value.StructElementAttributeValue})
			if err == nil && n.Value > 1 {
				if spans == nil {
					spans = make(map[string]string)
				}
				spans[attr] = strconv.Itoa(int(n.Value))
			}
		}
	}
	return spans
}

// A walk adds what a page shows of the structure tree to the nodes.
type walk struct {
	marked map[int]*node // content of the page by its number
	page   int
	left   int // elements that may still be looked at
	all    bool
}

// contentOf returns the content of a page by its number, as nodes of the tree below root. Kids mostly stand
// in the order of the pages, and so are looked for from where those of the page before ended; all looks at all of them.
func (f *file) contentOf(at requests.Page, root *node, all bool) map[int]*node {
	tree, err := f.FPDF_StructTree_GetForPage(&requests.FPDF_StructTree_GetForPage{Page: at})
	if err != nil {
		return nil
	}
	defer func() {
		_, _ = f.FPDF_StructTree_Close(&requests.FPDF_StructTree_Close{StructTree: tree.StructTree})
	}()
	w := walk{marked: make(map[int]*node), page: at.ByIndex.Index, left: maxElements, all: all}
	w.element(root, element{file: f, tree: tree.StructTree}, 0)
	return w.marked
}

func (w *walk) element(n *node, e element, depth int) {
	count, from := e.count(), max(0, n.next-1)
	if w.all {
		from = 0
	}
	for i, last := from, -1; i < count && w.left > 0 && depth < maxTreeDepth; i++ {
		w.left--
		if !w.kid(n, e, i, depth) {
			if last >= 0 && i-last > maxGap && !w.all {
				return
			}
			continue
		}
		last, n.next = i, i+1
	}
}

// kid adds the kid at a place, and reports whether it stands on the page.
func (w *walk) kid(n *node, e element, i, depth int) bool {
	if child, ok := e.child(i); ok {
		kind := child.kind()
		k := n.kid(i, kind)
		if kind == "TD" || kind == "TH" {
			k.spans = child.spans()
		}
		w.element(k, child, depth+1)
		return true
	}
	id, ok := e.marked(i)
	if ok {
		k := n.kid(i, "")
		k.page, w.marked[id] = w.page, k
	}
	return ok
}
