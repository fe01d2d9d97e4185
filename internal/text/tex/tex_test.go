package tex_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text/tex"
	"pilcrow/internal/text/texttest"
)

func TestFormula(t *testing.T) {
	for source, want := range map[string]string{
		`x`:                               "x",
		`O(n+w)`:                          "O(n + w)",
		`a^2+b^2=c^2`:                     "a² + b² = c²",
		`x_{i,j}^{n+1}`:                   "x_(i,j)ⁿ⁺¹",
		`W_t`:                             "Wₜ",
		`\frac{a+b}{2}`:                   "(a + b)/2",
		`\dfrac12`:                        "1/2",
		`\sqrt{x} \sqrt[3]{8}`:            "√x³√8",
		`t \leq \tau`:                     "t ≤ τ",
		`\ln(W_0)`:                        "ln(W₀)",
		`\ln x - \sin\theta`:              "ln x − sin θ",
		`\left( \frac{1}{n} \right)`:      "(1/n)",
		`\{x \in \mathbb{R} : x > -0.5\}`: "{x ∈ R:x > -0.5}",
		`\text{if } x`:                    "if x",
		`\hat{x}`:                         "x̂",
		`10\,\mathrm{cm} \times 5`:        "10 cm × 5",
		`\sum_{i=1}^n a_i`:                "∑ᵢ₌₁ⁿaᵢ",
		`W_t = \begin{cases} \lambda^tW_0 & t\leq\tau \\ \lambda^{\tau}W_{0}\delta^{t-\tau} & t > \tau \end{cases}`: "Wₜ = λ^tW₀ t ≤ τ; λ^τW₀δ^(t-τ) t > τ",
		`a \equiv b \pmod n`: "a ≡ b (mod n)",
		`\binom{n}{k}`:       "C(n, k)",
		`f(x)=1,000.5,\ 3`:   "f(x) = 1,000.5, 3",
		`x }`:                "x",
		`\frac{a`:            "a/",
		`\`:                  "",
	} {
		if got := tex.Formula(source); got != want {
			t.Errorf("%s: %q, want %q", source, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	for source, want := range map[string]string{
		`\emph{all} of \LaTeX{} is \textbf{big}`:         "all of LaTeX is big",
		`5\,\% of --- 3--4 ` + "``" + `x''`:              "5 % of — 3–4 “x”",
		`K\"onig, caf\'{e}`:                              "Ko\u0308nig, cafe\u0301",
		`see \ref{tab:a}\label{x}~\cite[p. 3]{knuth}`:    "see [tab:a] ",
		`\texttt{bumbl()} $x^2$ 100\$`:                   "bumbl() x² 100$",
		`\href{https://a.example}{this} \url{b.example}`: "this b.example",
	} {
		if got := tex.Words(source); got != want {
			t.Errorf("%s: %q, want %q", source, got, want)
		}
	}
}

// TestLinear checks that what is nested deep or has no end takes no more than linear time.
func TestLinear(t *testing.T) {
	for _, s := range []string{`{`, `\frac{`, `^{`, `\sqrt[`, `\begin{a}`, `x_`, `\text{`, `\left(`, `\footnote{`, `\text{$`} {
		texttest.Linear(t, 20000, func(n int) {
			tex.Formula(strings.Repeat(s, n))
			tex.Words(strings.Repeat(s, n))
		})
	}
}
