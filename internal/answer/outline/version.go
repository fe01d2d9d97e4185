package outline

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// versionLine finds a line that is the number of a version, and its day at most: "Version 1.2:", "1.2.3 (3 May 2020)".
var versionLine = lazyregexp.New(`(?i)^(?:v|version |release )?\d+(?:\.\d+){1,3}(?:[-.]?(?:rc|beta|alpha|pre)[\w.]*)?(?:[ ,–-]*\(?[^()]*\d{4}[^()]*\)?)? ?:?$`)

// Versions are the entries of a list of changes without headings: the paragraphs that begin with a line that is the
// number of a version.
func (in Region) Versions() (all []Region) {
	for _, p := range in.Units(intent.Paragraph) {
		line, rest, _ := strings.Cut(p.Spans[0].Span.Of(p.Spans[0].Text), "\n")
		if rest != "" && versionLine().MatchString(strings.TrimSpace(line)) {
			p.Name = strings.TrimRight(line, ": ")
			all = append(all, p)
		}
	}
	return all
}

// extremeVersion finds the section, or else the entry, of the newest or the oldest version.
func (in Region) extremeVersion(newest bool) (best Region, score float64) {
	if best, score = extreme(in.Units(intent.Section), newest); score > 0 {
		return best, score
	}
	if best, score = extreme(in.Versions(), newest); score > 0 {
		best.Spans = entry(in.numberable(), best)
	}
	return best, score
}

// Newest returns the section of the newest version among those that are called by one.
func Newest(versions []Region) (newest Region, ok bool) {
	newest, score := extreme(versions, true)
	return newest, score > 0
}

// extreme finds the section of the newest or the oldest version.
func extreme(sections []Region, newest bool) (best Region, score float64) {
	for _, s := range sections {
		number := versionOf(s.Name)
		if len(number) < 2 {
			continue
		}
		if c := compareNumbers(number, versionOf(best.Name)); score == 0 || c > 0 == newest && c != 0 {
			best, score = s, 1
		}
	}
	return best, score
}

func compareNumbers(a, b []string) int {
	return slices.CompareFunc(a, b, func(x, y string) int {
		m, _ := intent.Number(x)
		n, _ := intent.Number(y)
		return m - n
	})
}

// OfKind finds the only section within an entry of a list of changes whose heading names a kind of changes that the
// question asks for: "Removed" for "what was removed in 1.2?". Who asks what changed or is new asks for all kinds.
func (in Region) OfKind(question string) (part Region, ok bool) {
	if in.Unit != intent.Section || versionOf(in.Name) == nil {
		return Region{}, false
	}
	asked := in.termsOf(question)
	for _, s := range in.Sections() {
		named := in.termsOf(s.Name)
		if len(named) == 0 || share(named, asked) < 1 || anyKind[strings.ToLower(s.Name)] {
			continue
		}
		if ok {
			return Region{}, false
		}
		part, ok = s, true
	}
	return part, ok
}

// anyKind are the headings of changes whose words are also used for changes of any kind.
var anyKind = lang.SetOf("change changed changes new news geändert änderungen neu neues neuerungen changé modifié changements modifications nouveau nouveautés " +
	"cambiado cambios modificado nuevo novedades изменено изменения новое 变更 更改 更新 变化")

// isOf reports whether a heading is that of a version.
func isOf(c Region, version string) bool {
	return c.Unit == intent.Section && strings.Contains(version, ".") && slices.Equal(versionOf(c.Name), numberParts(version, false))
}

// versionOf returns the number that a heading begins with, or else the first one with a dot in it, as that of a version
// has: "Changes in release 3.5 (May)".
func versionOf(heading string) []string {
	if number := numbersOf(heading); number != nil {
		return number
	}
	for w := range strings.FieldsSeq(heading) {
		if token, _ := nextToken(w); strings.Contains(token, ".") && lang.StartsWithDigit(token) {
			return numberParts(token, false)
		}
	}
	return nil
}

// versioned finds the number of a version: one behind a word for it, or one with a point that is none of a section or
// a day.
var versioned = lazyregexp.New(`(?i)(?:^|[^\pL])(?:version|release|revision|edition|auflage|fassung|ausgabe|versión|edición|édition|версия|редакция|v|rev\.?|no\.?) ?\d|[^\d\s.]\S* \(?\d+\.\d+(?:\.\d+)?(?:$|[^\d./])|第 ?\d+ ?版|版本 ?\d`)

// HasVersion reports whether a title has the number of a version: "Rules of the house (v2.1)".
func HasVersion(title string) bool { return versioned().MatchString(title) }
