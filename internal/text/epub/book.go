package epub

import (
	"errors"
	"net/url"
	"path"
	"strings"

	"pilcrow/internal/text/archive"
	"pilcrow/internal/text/html"
	"pilcrow/internal/text/markup"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/source"
)

// A book is what the package document says of it.
type book struct {
	archive               *archive.Archive
	title, language, date string
	modified              string // when the file was made
	sheets                []string
	authors               []string
	spine                 []item
	nav, ncx              string // files
}

// An item is a file of the book.
type item struct {
	file, kind, properties, linear string
}

// packageDocument is the file that lists what is in a book.
type packageDocument struct {
	Titles    []string `xml:"metadata>title"`
	Creators  []string `xml:"metadata>creator"`
	Languages []string `xml:"metadata>language"`
	Dates     []string `xml:"metadata>date"`
	Metas     []struct {
		Property string `xml:"property,attr"`
		Value    string `xml:",chardata"`
	} `xml:"metadata>meta"`
	Items []struct {
		ID         string `xml:"id,attr"`
		Href       string `xml:"href,attr"`
		Kind       string `xml:"media-type,attr"`
		Properties string `xml:"properties,attr"`
	} `xml:"manifest>item"`
	Spine struct {
		Toc   string `xml:"toc,attr"`
		Items []struct {
			ID     string `xml:"idref,attr"`
			Linear string `xml:"linear,attr"`
		} `xml:"itemref"`
	} `xml:"spine"`
}

func open(a *archive.Archive) (*book, error) {
	var container struct {
		Files []struct {
			Path string `xml:"full-path,attr"`
		} `xml:"rootfiles>rootfile"`
	}
	if err := decode(a, "META-INF/container.xml", &container); err != nil || len(container.Files) == 0 {
		return nil, errors.Join(limits(err), errNoBook)
	}
	file := path.Clean(container.Files[0].Path)
	var p packageDocument
	if err := decode(a, file, &p); err != nil || len(p.Spine.Items) == 0 {
		return nil, errors.Join(limits(err), errNoBook)
	}
	b := &book{archive: a, title: known(first(p.Titles)), language: first(p.Languages), date: first(p.Dates)}
	for _, name := range p.Creators {
		if name = known(name); name != "" {
			b.authors = append(b.authors, name)
		}
	}
	for _, m := range p.Metas {
		if m.Property == "dcterms:modified" {
			b.modified = clean(m.Value)
		}
	}
	b.order(p, file)
	return b, b.locked()
}

// order finds the contents, and the files of the book in their order, which p, the package
// document in a file of that name, lists.
func (b *book) order(p packageDocument, name string) {
	files := make(map[string]item)
	for _, i := range p.Items {
		full := resolve(name, i.Href)
		files[i.ID] = item{file: full, kind: i.Kind, properties: i.Properties}
		if strings.Contains(i.Properties, "nav") {
			b.nav = full
		}
		if i.ID == p.Spine.Toc || i.Kind == "application/x-dtbncx+xml" {
			b.ncx = full
		}
		if i.Kind == "text/css" {
			b.sheets = append(b.sheets, full)
		}
	}
	read := make(map[string]bool)
	for _, ref := range p.Spine.Items {
		i, ok := files[ref.ID]
		if !ok || read[i.file] || strings.HasPrefix(i.kind, "image/") {
			continue
		}
		read[i.file] = true
		i.linear = ref.Linear
		b.spine = append(b.spine, i)
	}
}

// known returns a title or a name in one line, "" if it is what programs write for none.
func known(name string) string {
	if name = clean(name); source.NamesNothing(name) {
		return ""
	}
	return name
}

// stylesheet reads what the book sets for classes of text.
func (b *book) stylesheet() *html.Stylesheet {
	s := html.NewStylesheet()
	for _, file := range b.sheets {
		if css, err := b.archive.Read(file); err == nil { // one that is not there says nothing
			s.Read(string(css))
		}
	}
	return s
}

// limits passes on errors that say what is wrong.
func limits(err error) error {
	if err != nil && strings.Contains(err.Error(), "encrypted") {
		return err
	}
	return nil
}

// locked returns an error if chapters are encrypted; fonts may be.
func (b *book) locked() error {
	var encryption struct {
		Files []struct {
			URI string `xml:"URI,attr"`
		} `xml:"EncryptedData>CipherData>CipherReference"`
	}
	if decode(b.archive, "META-INF/encryption.xml", &encryption) != nil {
		return nil
	}
	locked := make(map[string]bool)
	for _, f := range encryption.Files {
		locked[resolve("", f.URI)] = true
	}
	for _, i := range b.spine {
		if locked[i.file] {
			return refusal.New("is encrypted (DRM): get it without copy protection")
		}
	}
	return nil
}

func decode(a *archive.Archive, name string, to any) error {
	content, err := a.Read(name)
	if err != nil {
		return err
	}
	return archive.Decoder(content).Decode(to)
}

func first(all []string) string {
	if len(all) == 0 {
		return ""
	}
	return clean(all[0])
}

// resolve returns the file that a reference in another one leads to.
func resolve(from, href string) string {
	href, _, _ = strings.Cut(href, "#")
	if decoded, err := url.PathUnescape(href); err == nil {
		href = decoded
	}
	return strings.TrimPrefix(path.Join("/", path.Dir(from), href), "/")
}

// chapterNames returns what the table of contents calls the files of the book.
func (b *book) chapterNames() map[string]string {
	names := make(map[string]string)
	add := func(from, href, name string) {
		file := resolve(from, href)
		if name = source.FirstWords(clean(name), maxName); name != "" && names[file] == "" {
			names[file] = name
		}
	}
	b.eachNavigated(add)
	if len(names) == 0 {
		b.eachPoint(add)
	}
	return names
}

// eachNavigated calls add with the links of the table of contents of EPUB 3.
func (b *book) eachNavigated(add func(from, href, name string)) {
	content, err := b.archive.Read(b.nav)
	if err != nil {
		return
	}
	tree := markup.NewBuilder()
	tree.Feed(string(content), nil)
	tree.Finish(len(content)).Walk(func(n *markup.Node) bool {
		if n.Name == "a" && n.Attr["href"] != "" {
			add(b.nav, n.Attr["href"], n.Words())
		}
		return true
	})
}

// eachPoint calls add with the points of the table of contents of EPUB 2.
func (b *book) eachPoint(add func(from, href, name string)) {
	var ncx struct {
		Points []navPoint `xml:"navMap>navPoint"`
	}
	if decode(b.archive, b.ncx, &ncx) != nil {
		return
	}
	var walk func([]navPoint)
	walk = func(points []navPoint) {
		for _, p := range points {
			add(b.ncx, p.Content.Src, p.Label)
			walk(p.Points)
		}
	}
	walk(ncx.Points)
}

// maxName is the length in characters to which the name of a chapter is cut.
const maxName = 60

// A navPoint is an entry of the table of contents of EPUB 2.
type navPoint struct {
	Label   string `xml:"navLabel>text"`
	Content struct {
		Src string `xml:"src,attr"`
	} `xml:"content"`
	Points []navPoint `xml:"navPoint"`
}
