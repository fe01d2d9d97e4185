package answer

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// versionName is a heading that is the number of a version, without its day: "v1.19.0", "[2.0.0-rc.1]",
// "Version 3.2".
var versionName = lazyregexp.New(`(?i)^[^\pL\pN]*(?:v|version |release )?\d+(?:\.\d+){1,3}(?:[-.]?(?:rc|beta|alpha|pre)[\w.]*)?[^\pL\pN]*$`)

// fewestVersions is from how many such headings on a text is a list of changes.
const fewestVersions = 2

// newest returns the section of the newest version in a text that is a list of changes.
func (r *run) newest(d *text.Document) (outline.Region, bool) {
	if d.Len() > mostGrouped {
		return outline.Region{}, false
	}
	language := r.languageOfDocument(d)
	versions := slices.DeleteFunc(r.of(d).Sections(), func(s outline.Region) bool {
		return !versionName().MatchString(strings.TrimSpace(wanted.WithoutDates(s.Name, language)))
	})
	if len(versions) < fewestVersions {
		return outline.Region{}, false
	}
	return outline.Newest(versions)
}

// newestVersion says which is the newest version that a list of changes tells of, and when it was; nothing of
// another text.
func (r *run) newestVersion(d *text.Document) string {
	s, ok := r.newest(d)
	if !ok {
		return ""
	}
	return locale.Say(r.language, "It is a list of changes; the newest version in it is %s.", s.Name)
}
