package html

import (
	"slices"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/markup"
	"pilcrow/internal/text/source"
)

// A page knows how much text is in each of its elements.
type page struct {
	root  *markup.Node
	sizes map[*markup.Node]size
	h1    string // the first main heading
}

// A size counts bytes of text but white space: all of it, that in links, and how
// many links there are.
type size struct{ text, linked, links int }

func newPage(root *markup.Node) *page {
	p := &page{root: root, sizes: make(map[*markup.Node]size)}
	p.measure(root, false)
	root.Walk(func(n *markup.Node) bool {
		if n.Name == "h1" && p.h1 == "" {
			p.h1 = shown(n)
		}
		return n.Reason == ""
	})
	return p
}

// shown returns the words of n but for what is left out of it, such as a button.
func shown(n *markup.Node) string {
	var words []string
	n.Walk(func(n *markup.Node) bool {
		words = append(words, n.Text)
		return n.Reason == ""
	})
	return strings.Join(strings.Fields(strings.Join(words, "")), " ")
}

// measure takes the sizes of what is in n.
func (p *page) measure(n *markup.Node, linked bool) size {
	var s size
	if n.Name == "" {
		for f := range strings.FieldsSeq(n.Text) {
			s.text += len(f)
		}
		if linked {
			s.linked = s.text
		}
		return s
	}
	if n.Reason != "" || n.Name == "title" {
		return s
	}
	link := n.Name == "a"
	for _, c := range n.Children {
		in := p.measure(c, linked || link)
		s.text, s.linked, s.links = s.text+in.text, s.linked+in.linked, s.links+in.links
	}
	if link && s.text > 0 {
		s.links++
	}
	p.sizes[n] = s
	return s
}

func (s size) unlinked() int { return s.text - s.linked }

// linkShare reports whether at least so many per cent of the text are links.
func (s size) linkShare(percent int) bool { return s.text > 0 && s.linked*100 >= s.text*percent }

// leaveOut marks what is no part of the page's text.
func (p *page) leaveOut() {
	p.leave(p.root, p.furniture)
	p.sizes = make(map[*markup.Node]size)
	p.measure(p.root, false)
	_ = p.keepOnly(isMain) || p.keepOnly(isArticle)
	p.leaveLinkLists()
}

// leave asks for each element, from the outside, why it is left out.
func (p *page) leave(n *markup.Node, why func(*markup.Node) string) {
	for _, c := range n.Children {
		if c.Name == "" || c.Reason != "" || c.Name == "pre" {
			continue
		}
		if c.Reason = why(c); c.Reason == "" {
			p.leave(c, why)
		}
	}
}

// furniture says why an element is what pages have around their text, "" if it is not.
func (p *page) furniture(n *markup.Node) string {
	if reason := p.aroundByElement(n); reason != "" {
		return reason
	}
	if reason := roles[n.Attr["role"]]; reason != "" && !p.isAll(n) {
		return reason
	}
	if n.Name == "a" && signs()[n.Words()] {
		return aMark
	}
	for _, name := range names(n) {
		if reason := p.aroundByName(n, name); reason != "" {
			return reason
		}
	}
	return ""
}

// isAll reports whether an element has all of the page's text.
func (p *page) isAll(n *markup.Node) bool { return p.sizes[n].text == p.sizes[p.root].text }

// isSmall reports whether an element has less than half of the page's text.
func (p *page) isSmall(n *markup.Node) bool { return p.sizes[n].text*2 < p.sizes[p.root].text }

// leavesText reports whether a page has text beside an element.
func (p *page) leavesText(n *markup.Node) bool {
	all, here := p.sizes[p.root], p.sizes[n]
	return all.unlinked()-here.unlinked() >= max(15, all.text/20)
}

// aroundByElement is [page.furniture] by the kind of element.
func (p *page) aroundByElement(n *markup.Node) string {
	most := p.isAll(n)
	switch {
	case n.Name == "nav":
		return "<nav> of the page"
	case n.Name == "footer" && !most && n.Within(quotations()) == nil && !p.saysMore(n):
		return "<footer> of the page"
	case n.Name == "aside" && !isNote(n) && !most && !p.goesWith(n):
		return "<aside> of the page"
	case n.Name == "form" && p.isSmall(n):
		return "a form"
	case n.Name == "header" && !most && n.Within(articles()) == nil:
		return "the page's header"
	}
	return ""
}

// aroundByName is [page.furniture] by one of the names of an element.
func (p *page) aroundByName(n *markup.Node, name string) string {
	small, ofPage := p.isSmall(n), "“"+name+"” of the page"
	switch {
	case isMark(n, name):
		return aMark
	case n.Name != "body" && n.Name != "html" && surely().MatchString(name) && p.leavesText(n):
		return ofPage
	case n.Name == "span" || n.Name == "a" || n.Name == "body" || n.Name == "html" || n.Name == "main" || n.Name == "article":
		return ""
	case readers().MatchString(name) && p.leavesText(n):
		return "comments of readers"
	case small && around().MatchString(name), small && linking().MatchString(name) && p.sizes[n].linkShare(30):
		return ofPage
	}
	return ""
}

var quotations = source.Words("blockquote")

var articles = source.Words("main article")

// roles are those of what is not the text (https://www.w3.org/TR/wai-aria-1.2/).
var roles = map[string]string{
	"navigation": "navigation of the page", "banner": "the page's header", "contentinfo": "the page's footer", "search": "a form",
	"complementary": "beside the page's text", "dialog": "a dialog of the page", "alertdialog": "a dialog of the page", "menu": "a menu of the page",
	"menubar": "a menu of the page", "toolbar": "a toolbar of the page", "directory": "navigation of the page",
}

// What elements are called that hold no text of the page, by their classes and ids.
var (
	readers = lazyregexp.New(`^((the|post|article|user|reader|view|all)-)?(comments?|disqus|kommentare?|commentaires?|comentarios?|commenti|discussion-thread)(-(list|section|area|thread|wrapper|container|box|block|feed|respond|form|body|content|\d+))*$|^(respond|disqus-thread|fb-comments|commentlist|comentarios)$`)
	surely  = lazyregexp.New(`^(cookies?|consent|gdpr|newsletter|breadcrumbs?|advert|advertisements?|onetrust|skip)(-|$)`)
	around  = lazyregexp.New(`(^|-)(cookies?|consent|gdpr|ccpa|privacy-(banner|notice|popup)|breadcrumbs?|newsletter|sharedaddy|addthis|advert|advertisements?|adsense|sponsored|popup|lightbox|paywall|onetrust|skip-?(link|nav|to-content)|print-?footer|cookie-?(bar|banner|notice|law|consent))(-|$)|` +
		`^((post|entry|article|social|single|page|site|the)-)?(share|sharing|social|socials|partage|partager|teilen|compartir|condividi|delen|related|recommended|recommendations|recirc|promo|promos|pagination|pager|ads?|banner-ad|ad-banner|signup|sign-up|subscribe|subscription|modal|overlay|more-stories|read-next|read-more|also-like|masthead|byline-social)$|` +
		`^(share|sharing|social)-(buttons?|bar|links?|tools?|box|this|icons?|media|list|widget|post|article)s?$|` +
		`^(related|recommended|more|similar|popular|trending|latest)-(posts?|articles?|stor(y|ies)|links?|content|news|items?|topics?|pages?|videos?|reading|products?|list|box|widget)(-|$)|` +
		`^ad-(\w+)$|^(subscribe|signup|sign-up|subscription)-(box|form|widget|banner|cta)$|^(author|about-the-author)-(bio|box)$|^(site|page|global)-(footer|header|nav|navigation|menu)$|^(navbox|nav|navheader|navfooter|docnav|banner|catlinks|tag-cloud|tags-links|post-navigation|nav-?(links|header|footer|bar|top|bottom)|jp-relatedposts|wp-block-latest-posts)$`)
	linking = lazyregexp.New(`(^|-)(nav|navbar|navigation|menu|share|social|related|recommended|sidebar|pagination|pager|toolbar|footer|header|promo|tags|topbar|bottom|links|toc)(-|$)`)
)

// names returns the classes and the id of an element in small letters, with hyphens
// between words: "cookieConsent" is "cookie-consent".
func names(n *markup.Node) []string {
	all := append(strings.Fields(n.Attr["class"]), strings.Fields(n.Attr["id"])...)
	for i, name := range all {
		name = camel().ReplaceAllString(name, "$1-$2")
		all[i] = strings.ToLower(hyphens.Replace(name))
	}
	return all
}

var (
	camel   = lazyregexp.New(`([a-z0-9])([A-Z])`)
	hyphens = strings.NewReplacer("_", "-", "--", "-")
)

// aMark is the reason of what is beside the text.
const aMark = "a mark of the page"

// isMark reports whether n is a mark beside the text: "¶" behind a heading, "[edit]",
// or words for those who hear the page.
func isMark(n *markup.Node, name string) bool {
	switch name {
	case "headerlink", "permalink", "heading-anchor", "anchor-link", "header-anchor", "anchorjs-link", "hash-link":
		return n.Name == "a" && len(n.Words()) <= 12
	case "mw-editsection", "sr-only", "visually-hidden", "screen-reader-text", "screenreader", "noprint", "viewcode-link":
		return true
	}
	return false
}

// signs stand behind or before a heading as a link to it.
var signs = source.Words("¶ § # 🔗 ⚓")

// isNote reports whether an <aside> is a note in the text.
func isNote(n *markup.Node) bool {
	role := n.Attr["role"]
	return n.Attr[markup.Footnote] != "" || role == "note" || role == "doc-footnote" || role == "doc-endnotes" || slices.ContainsFunc(names(n), notes().MatchString)
}

var notes = lazyregexp.New(`(^|-)(admonition|note|tip|warning|caution|important|callout|footnotes?|footnote-list|topic|definition|example)(-|$)`)
