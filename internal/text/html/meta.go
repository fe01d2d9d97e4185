package html

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/markup"
	"pilcrow/internal/text/source"
)

// readMeta fills what a page says about itself, the surest first.
func readMeta(root *markup.Node, meta *text.Meta) {
	var m found
	root.Walk(func(n *markup.Node) bool {
		m.element(n)
		return n.Reason == "" || n.Name == "script"
	})
	source.Fill(&meta.Language, m.language)
	source.Fill(&meta.Author, cmp.Or(m.author, m.byline))
	source.Fill(&meta.Date, cmp.Or(m.date, m.time))
	source.Fill(&meta.Rights, m.rights)
}

type found struct{ language, author, byline, date, time, rights string }

func (m *found) element(n *markup.Node) {
	name := n.Name
	if n.Attr["role"] == "contentinfo" {
		name = "footer"
	}
	switch name {
	case "html":
		source.Fill(&m.language, n.Attr["lang"])
	case "meta":
		m.meta(strings.ToLower(cmp.Or(n.Attr["name"], n.Attr["property"], n.Attr["itemprop"], n.Attr["http-equiv"])), strings.TrimSpace(n.Attr["content"]))
	case "time":
		source.Fill(&m.time, day(cmp.Or(n.Attr["datetime"], n.Words())))
	case "script":
		if n.Attr["type"] == "application/ld+json" && len(n.Children) == 1 {
			m.linkedData(n.Children[0].Text)
		}
	case "footer":
		if i := strings.Index(n.Words(), "©"); i >= 0 {
			line, _, _ := strings.Cut(n.Words()[i:], ". ")
			source.Fill(&m.rights, source.FirstWords(line, maxRights))
		}
	case "a", "span", "p", "div", "address":
		if n.Attr["rel"] == "author" || n.Attr["itemprop"] == "author" || isByline(n) {
			words := byWord().ReplaceAllString(n.Words(), "")
			if len(words) <= 60 && !strings.ContainsAny(words, ".!?:|0123456789") {
				source.Fill(&m.byline, words)
			}
		}
	}
}

// maxRights is the length in characters of what a page says about its rights.
const maxRights = 120

var byWord = lazyregexp.New(`(?i)^(written by|by|von|par|por|di|door|av|af)\s+`)

func isByline(n *markup.Node) bool {
	return slices.ContainsFunc(names(n), func(name string) bool { return bylines()[name] })
}

var bylines = source.Words(`byline author author-name p-author post-author`)

func (m *found) meta(name, content string) {
	switch name {
	case "author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author":
		if !strings.Contains(content, "://") {
			source.Fill(&m.author, content)
		}
	case "date", "article:published_time", "datepublished", "dc.date", "dcterms.created", "dcterms.date", "citation_publication_date", "pubdate", "publish-date", "parsely-pub-date":
		source.Fill(&m.date, day(content))
	case "content-language":
		source.Fill(&m.language, content)
	}
}

// linkedData reads author and date of an article from JSON-LD
// (https://schema.org/Article).
func (m *found) linkedData(s string) {
	var data any
	if len(s) > 64<<10 || json.Unmarshal([]byte(s), &data) != nil {
		return
	}
	m.linkedObject(data, 0)
}

func (m *found) linkedObject(data any, depth int) {
	if list, ok := data.([]any); ok && depth < 4 {
		for _, d := range list {
			m.linkedObject(d, depth+1)
		}
	}
	object, ok := data.(map[string]any)
	if !ok || depth >= 4 {
		return
	}
	if published, ok := object["datePublished"].(string); ok {
		source.Fill(&m.date, day(published))
		source.Fill(&m.author, personName(object["author"]))
	}
	m.linkedObject(object["@graph"], depth+1)
}

func personName(author any) string {
	switch a := author.(type) {
	case string:
		return a
	case map[string]any:
		name, _ := a["name"].(string)
		return name
	case []any:
		if len(a) > 0 {
			return personName(a[0])
		}
	}
	return ""
}

// day returns the date that s begins with, "" if it does not begin with one.
func day(s string) string { return isoDay().FindString(strings.TrimSpace(s)) }

var isoDay = lazyregexp.New(`^\d{4}(-\d{2}(-\d{2})?)?\b`)

// chooseTitle fills the title if <title> is the main heading with the name of the
// site behind it. A main heading that stands alone is the title already.
func (p *page) chooseTitle(blocks []*source.Block, meta *text.Meta) {
	titles := slices.DeleteFunc(slices.Clone(blocks), func(b *source.Block) bool { return b.Kind != source.Title })
	if len(titles) == 1 && p.h1 != "" && strings.HasPrefix(strings.ToLower(titles[0].String()), strings.ToLower(p.h1)) {
		source.Fill(&meta.Title, p.h1)
	}
}
