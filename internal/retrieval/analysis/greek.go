package analysis

import (
	"strings"

	"pilcrow/internal/lang"
)

// letterNames are what people type for the letters of formulas: who asks for lambda means "λ".
var letterNames = func() map[string][]byte {
	letters := strings.Fields("α β γ δ ε ζ η θ ι κ λ μ ν ξ π ρ σ τ υ φ χ ψ ω")
	names := strings.Fields("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega")
	all := make(map[string][]byte, len(letters))
	for i, letter := range letters {
		all[letter] = []byte(names[i])
	}
	return all
}()

// nameLetter gives the current token, if it is a Greek letter alone, its name, but not in Greek,
// where some are words.
func (a *Analyzer) nameLetter() {
	if len(a.token.Unit) != 2 || a.language == "el" {
		return
	}
	if name, ok := letterNames[string(a.token.Unit)]; ok {
		a.token.Unit, a.token.Script = name, lang.Latin
	}
}
