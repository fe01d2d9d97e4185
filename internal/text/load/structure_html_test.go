package load_test

import "testing"

func TestStructureOfHTML(t *testing.T) {
	testStructures(t, "a.html", []outlineTest{
		{"interview", `<html><body><article><h1>Talk with the miller</h1><p><b>Reporter:</b> When was the mill built?</p><p><b>Ida Moor:</b> My grandfather built it in 1908.</p><p><strong>Reporter:</strong> Does it still run?</p><p><strong>Ida Moor:</strong> Every Saturday.</p></article></body></html>`, []string{
			"turn {Reporter:} When was the mill built?",
			"turn {Ida Moor:} My grandfather built it in 1908. ← Reporter: When was the mill built?",
			"turn {Reporter:} Does it still run?",
			"turn {Ida Moor:} Every Saturday. ← Reporter: Does it still run?",
			"title: Talk with the miller",
		}},
		{"questions that unfold, definitions", `<html lang="en"><head><title>Help | Acme</title></head><body><nav><a href="/">Home</a></nav><main><h1>Help</h1>
<details><summary>How do I reset the lamp?</summary><p>Hold the button for five seconds.</p></details>
<details><summary>Where is the serial number?</summary><p>On the bottom plate.</p><p>It has nine digits.</p></details>
<p>For everything else write to us.</p>
<dl><dt>Lumen</dt><dd>The unit of luminous flux.</dd><dt>Lux</dt><dd>One lumen per square metre.</dd></dl>
</main></body></html>`, []string{
			"question How do I reset the lamp? ⏎ Hold the button for five seconds.",
			"question Where is the serial number? ⏎ On the bottom plate. ⏎ It has nine digits.",
			"For everything else write to us.",
			"definition {Lumen} The unit of luminous flux. ⏎ definition {Lux} One lumen per square metre.",
			"title: Help | Acme",
			"left out: Home",
			"title: Help",
		}},
		{"a page with all that stands around a text", `<!doctype html><html><head><meta charset=utf-8><meta name="author" content="Lena Berg"><meta property="article:published_time" content="2025-03-04T10:00:00+01:00"><title>Bridge closed – The Valley Post</title></head><body class="single has-sidebar">
<a class="skip-link" href="#main">Skip to content</a>
<div id="onetrust-banner-sdk"><p>We value your privacy. We and our partners store and access information on a device, such as cookies.</p></div>
<div class="topbar"><ul class="menu"><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li><li><a href="/c">Weather</a></li></ul></div>
<div class="wrap"><div class="entry-content"><h1>Bridge closed</h1>
<p>The bridge over the Lomme has been closed since Monday.</p>
<div class="share-buttons"><a>Tweet</a> <a>Mail</a></div>
<h2>How long will it last?</h2>
<p>The repairs take six weeks and cost 90,000 francs.</p>
<aside class="related-posts"><h4>Related</h4><ul><li><a>Flood in 2021</a></li></ul></aside>
<p>Buses run through Haldon.</p>
<div class="newsletter-signup"><h3>Never miss a story</h3><p>Get our newsletter every morning.</p></div>
</div>
<div class="sidebar"><h3>Most read</h3><ol><li><a href="/1">Cow on the line</a></li><li><a href="/2">New mayor</a></li></ol></div>
<section id="comments"><h2>2 Comments</h2><ol class="comment-list"><li class="comment"><p>Bob: It was closed on Sunday, you fools.</p></li></ol></section></div>
<footer>© 2025 The Valley Post</footer></body></html>`, []string{
			"The bridge over the Lomme has been closed since Monday.",
			"How long will it last? | The repairs take six weeks and cost 90,000 francs.",
			"How long will it last? | Buses run through Haldon.",
			"title: Bridge closed – The Valley Post",
			"left out: Skip to content",
			"left out: We value your privacy. We and our partners store and access information on a device, such as cookies.",
			"left out: News Sport Weather",
			"title: Bridge closed",
			"left out: Tweet Mail",
			"heading: How long will it last?",
			"left out: Related Flood in 2021",
			"left out: Never miss a story Get our newsletter every morning.",
			"left out: Most read Cow on the line New mayor",
			"left out: 2 Comments Bob: It was closed on Sunday, you fools.",
			"left out: © 2025 The Valley Post",
		}},
		{"a box as long as the text", `<html><body><div class="content"><div class="text">Tickets cost nine crowns.</div></div><div class="newsletter"><p>Subscribe to our newsletter and get ten percent off your first order today.</p></div></body></html>`, []string{
			"Tickets cost nine crowns.",
			"left out: Subscribe to our newsletter and get ten percent off your first order today.",
		}},
		{"raised, lowered, struck and quoted words", `<p>E = mc<sup>2</sup>, CO<sub>2</sub>, x<sub>i</sub>, 5<sup>th</sup> Avenue, m<sup>n+1</sup>, a<sup>b c</sup>.<sup><a href="#fn1">1</a></sup> Was <s>9</s> now 7.</p>
<p>First line.<br><br>Second paragraph.<br>Still second.</p>
<figure><img src=x alt="A map of the harbour"><figcaption>Figure 2: The harbour in 1900.</figcaption></figure>
<math><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac></math>
<p>Il dit <q lang=fr>oui</q>.</p>`, []string{
			"E = mc², CO₂, xᵢ, 5th Avenue, mⁿ⁺¹, a^(b c). Was now 7.",
			"First line.",
			"verse Second paragraph.↵Still second.",
			"caption A map of the harbour ⏎ caption {Figure 2:} The harbour in 1900.",
			"a/(b + 1)",
			"Il dit « oui ».",
			"left out: 1",
			"left out: 9",
		}},
		{"a page of old, set in a table", `<html><body><h2>Old page</h2>
One line of text without a paragraph.<br><br>
Another one after two breaks, which says that the shop opens at ten.<br><br>
<font size=2>Copyright</font>
<table border=0><tr><td width=150><a href=a>Home</a><br><a href=b>Shop</a><br><a href=c>Links</a></td><td>The shop sells <b>ropes</b> and anchors. It was founded in 1962 by two brothers who had been sailors.</td></tr></table>
</body></html>`, []string{
			"Old page | One line of text without a paragraph.",
			"Old page | Another one after two breaks, which says that the shop opens at ten.",
			"Old page | Copyright",
			"Old page | The shop sells ropes and anchors. It was founded in 1962 by two brothers who had been sailors.",
			"heading: Old page",
			"left out: Home Shop Links",
		}},
		{"marks of ordered lists", `<article><p>The kit contains:</p><ol type="a"><li>one pump<li>two hoses<ul><li>long<li>short</ul><li value="5">a manual</ol><p>Keep it dry.</p></article>`, []string{
			"The kit contains: ⏎ item {a.} one pump ⏎ item {b.} two hoses ⏎ >item {◦} long ⏎ >item {◦} short ⏎ item {e.} a manual",
			"Keep it dry.",
		}},
		{"cells that span", `<table><caption>Ships of the line</caption><thead><tr><th>Ship</th><th colspan=2>Built</th></tr></thead><tbody><tr><td rowspan=2>Aurora</td><td>1931</td><td>Oslo</td></tr><tr><td>1950 (rebuilt)</td><td>Bergen</td></tr><tr><td>Borea</td><td>1948</td><td>Kiel</td></tr></tbody></table>`, []string{
			"caption Ships of the line ⏎ header row Ship⇥Built⇥Built ⏎ row Aurora⇥1931⇥Oslo ⏎ row Aurora⇥1950 (rebuilt)⇥Bergen ⏎ row Borea⇥1948⇥Kiel",
		}},
		{"questions on buttons", `<html><body><main><h1>FAQ</h1><div class="faq"><h3><button aria-expanded="false">Do you ship abroad?</button></h3><div class="panel"><p>Yes, to all of Europe.</p></div><h3><button>What about returns?</button></h3><div class="panel"><p>Within 30 days.</p><ul><li>unused</li><li>in the box</li></ul></div></div>
<p class="q"><strong>Q. Is there a shop?</strong></p><p>A. Yes, in Lund.</p></main></body></html>`, []string{
			"Do you ship abroad? | Yes, to all of Europe.",
			"What about returns? | Within 30 days.",
			"What about returns? | item {•} unused ⏎ item {•} in the box",
			"What about returns? | question {Q.} Is there a shop? ⏎ answer {A.} Yes, in Lund.",
			"title: FAQ",
			"heading: Do you ship abroad?",
			"heading: What about returns?",
		}},
		{"heads in bold and heads of rows", `<table><tr><td><b>Room</b></td><td><b>Beds</b></td></tr><tr><td>Garden</td><td>2</td></tr><tr><td>Attic</td><td>4</td></tr></table>
<table><tr><th>Address</th><td>Quay 3</td></tr><tr><th>Phone</th><td>044 12</td></tr></table>`, []string{
			"header row Room⇥Beds ⏎ row Garden⇥2 ⏎ row Attic⇥4",
			"row Address⇥Quay 3 ⏎ row Phone⇥044 12",
		}},
		{"a page of an encyclopedia", `<!doctype html><html lang="de"><head><title>Startseite</title></head><body>
<div class="wikitable"><div id="mw-content-text"><p>Die <b>Aare</b> ist ein Fluss.<sup class="reference"><a href="#cite_note-1">[1]</a></sup> Sie ist 288&nbsp;km lang.</p>
<div id="toc" class="toc"><ul><li><a href="#Lauf">1 Lauf</a></li><li><a href="#Flora">2 Flora</a></li></ul></div>
<h2><span class="mw-headline" id="Lauf">Lauf</span><span class="mw-editsection">[<a href="/e">Bearbeiten</a>]</span></h2><p>Sie entspringt am Grimsel.</p>
<ul class="gallery"><li><img alt="Die Aare in Bern" src=x></li></ul>
<div class="navbox"><a href=1>Rhein</a> · <a href=2>Rhone</a> · <a href=3>Inn</a> · <a href=4>Tessin</a></div></div></div></body></html>`, []string{
			"Die Aare ist ein Fluss. Sie ist 288\u00a0km lang.",
			"Lauf | Sie entspringt am Grimsel.",
			"Lauf | item {•} Die Aare in Bern",
			"title: Startseite",
			"left out: [1]",
			"left out: 1 Lauf 2 Flora",
			"heading: Lauf",
			"left out: [Bearbeiten]",
			"left out: Rhein · Rhone · Inn · Tessin",
		}},
		{"roles", `<html><body><div role="banner"><a href=/>Logo</a></div><div role="navigation"><a href=1>a</a></div><div role="main"><h1>Cheese</h1><p>Cheese is made of milk.</p><div class="comment-respond"><h3>Leave a Reply</h3><form><textarea></textarea><input type=submit></form></div></div><div role="complementary">Buy!</div><div role="contentinfo">Imprint</div></body></html>`, []string{
			"Cheese is made of milk.",
			"left out: Logo",
			"left out: a",
			"title: Cheese",
			"left out: Leave a Reply",
			"left out: Buy!",
			"left out: Imprint",
		}},
		{"more comments than text", `<html><body><div class="post"><p>Our goats give 3 litres a day.</p></div><div class="comments-area"><h2>Comments</h2><ul><li><div class="comment-body"><p>Troll: They give 9 litres a day and you are all liars, I have seen it myself with my own eyes.</p></div></li><li><div class="comment-body"><p>Another: Ten litres! Ten litres! Ten litres! And they sing at night while the moon is full.</p></div></li></ul></div></body></html>`, []string{
			"Our goats give 3 litres a day.",
			"left out: Comments Troll: They give 9 litres a day and you are all liars, I have seen it myself with my own eyes. Another: Ten …",
		}},
		{"links with bars between", `<html><body><p>Menu: <a href=1>One</a> | <a href=2>Two</a> | <a href=3>Three</a></p><h1>The kiln</h1><p>The kiln burns for three days at 1,200 degrees and then cools for a week.</p><p>It was built of 4,000 bricks.</p><p><a href=4>Imprint</a> | <a href=5>Privacy</a> | <a href=6>Contact</a></p></body></html>`, []string{
			"The kiln burns for three days at 1,200 degrees and then cools for a week.",
			"It was built of 4,000 bricks.",
			"left out: Menu: One | Two | Three",
			"title: The kiln",
			"left out: Imprint | Privacy | Contact",
		}},
		{"a French page", `<html lang=fr><head><title>Le bac — Journal</title></head><body><div id=cookies>Nous utilisons des cookies.</div><ul id=nav><li><a href=a>Accueil</a><li><a href=b>Sport</a></ul><div class=article-body><h1>Le bac rouvre</h1><p class=chapo>Après trois ans, le bac rouvre.</p><p>Les travaux ont coûté 2,1 millions d'euros.</p><div class=partage><a>Facebook</a></div><h2>Sur le même sujet</h2><ul><li><a href=1>Grève du bac</a></ul></div><div id=commentaires><p>Jean: 9 millions!</p></div></body></html>`, []string{
			"Après trois ans, le bac rouvre.",
			"Les travaux ont coûté 2,1 millions d'euros.",
			"title: Le bac — Journal",
			"left out: Nous utilisons des cookies.",
			"left out: Accueil Sport",
			"title: Le bac rouvre",
			"left out: Facebook",
			"left out: Sur le même sujet Grève du bac",
			"left out: Jean: 9 millions!",
		}},
		{"steps with headings, code, a quotation", `<html><body><article><h1>How to prune</h1><ol><li><h2>Choose the day</h2><p>Prune on a dry day in February.</p></li><li><h2>Cut</h2><p>Cut above a bud.</p><img src=a.jpg alt="A bud, seen from the side"></li></ol><blockquote><p>Better too little than too much.</p><footer>— an old gardener</footer></blockquote><table><tr><th>Tree<th>Month</tr><tr><td>Apple<td>February</tr><tr><td>Plum<td>July</tr></table><pre><code class="hljs"><span class="comment"># water</span>
water --all</code></pre></article></body></html>`, []string{
			"Choose the day | Prune on a dry day in February.",
			"Cut | Cut above a bud.",
			"Cut | caption A bud, seen from the side",
			"Cut | quotation Better too little than too much. ⏎ quotation — an old gardener",
			"Cut | header row Tree⇥Month ⏎ row Apple⇥February ⏎ row Plum⇥July",
			"Cut | code # water↵water --all",
			"title: How to prune",
			"heading: Choose the day",
			"heading: Cut",
		}},
	})
}

// TestLastAnswer checks that what stands behind the last of several questions is no
// part of its answer.
func TestLastAnswer(t *testing.T) {
	testStructures(t, "a.html", []outlineTest{
		{"questions in paragraphs", "<p>May I bring a dog?</p><p>Yes.</p><p>Is there parking?</p><p>Behind the barn.</p><p>Is it open in winter?</p><p>No.</p><p>The barn was built in 1903.</p>", []string{
			"question May I bring a dog? ⏎ Yes.",
			"question Is there parking? ⏎ Behind the barn.",
			"question Is it open in winter? ⏎ No.",
			"The barn was built in 1903.",
		}},
	})
}
