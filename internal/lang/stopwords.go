package lang

import (
	"math/bits"
	"strings"
	"sync"
)

// StopWords returns the function words of a language in folded form, nil if none are
// known: they carry no topic, and question words are among them because texts answer
// questions without repeating them. Folded: case, accents and apostrophes are gone.
// The set is not to be changed.
func StopWords(language string) map[string]bool {
	if set, ok := stopWords.Load(language); ok {
		return set.(map[string]bool)
	}
	list, ok := stopWordLists[language]
	if !ok {
		return nil
	}
	set, _ := stopWords.LoadOrStore(language, SetOf(list))
	return set.(map[string]bool)
}

// stopWords has the sets by language that were asked for.
var stopWords sync.Map

// stopWordsOf has the languages of each word: a bit for each of stopLanguages.
var stopWordsOf = sync.OnceValue(func() map[string]uint16 {
	const some = 1000 // about as many as there are
	all := make(map[string]uint16, some)
	for i, language := range stopLanguages {
		for w := range strings.FieldsSeq(stopWordLists[language]) {
			all[w] |= 1 << i
		}
	}
	return all
})

// countFunctionWords returns how many function words of each language s has, and how many words.
func countFunctionWords(s string) (counts map[string]int, words int) {
	counts = make(map[string]int)
	for sc := (Scanner{text: s}); sc.Next(); words++ {
		for of := stopWordsOf()[string(sc.Word.Folded)]; of != 0; of &= of - 1 {
			counts[stopLanguages[bits.TrailingZeros16(of)]]++
		}
	}
	return counts, words
}

var stopLanguages = [...]string{"en", "de", "fr", "es", "it", "pt", "nl", "ru", "ar"}

var stopWordLists = map[string]string{
	"en": `a about above after again against all also am an and any are arent as at be because been before being
		below between both but by can cant cannot could couldnt did didnt do does doesnt doing dont down during each
		few for from further had hadnt has hasnt have havent having he her here hers herself him himself his how i if
		in into is isnt it its itself just me more most my myself no nor not of off on once only or other our ours
		ourselves out over own same shall she should shouldnt so some such than that the their theirs them themselves
		then there these they this those through to too under until up upon very was wasnt we were werent what
		whats when whens where wheres which while who whos whom whose why whys will with wont would wouldnt you your
		yours yourself yourselves im ive id youre theyre weve lets tell please many much may might must ever since anyone
		anything someone something`,
	"de": `aber alle allem allen aller alles als also am an andere anderen anderer anderes ans auch auf aufs aus bei
		beim bin bis bist bzw da damit dann das dass dein deine dem den denn der des dessen dich die dies diese diesem
		diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwas euch euer fur furs
		gegen gerade gibt hab habe haben habt hast hat hatte hatten hattest hattet hier hinter ich ihm ihn ihnen ihr
		ihre ihrem ihren ihrer im in indem ins ist ja jede jedem jeden jeder jedes jene jetzt kann kannst kein keine
		konnen konnt konnte konnten konntest machen man manche mehr mein meine mich mir mit muss mussen musst musste
		mussten nach nicht nichts noch nun nur ob oder ohne sehr seid sein seine seinem seinen seiner seit sich sie
		sind so solche soll sollen sollst sollte sollten solltest sondern sonst uber ubers um ums und uns unser unter
		usw viel viele vom von vor vors wann war waren warst warum was weil welche welchem welchen welcher welches wem
		wen wenn wer werde werden werdet wessen wie wieder wieso wieviel wieviele will wir wird wirst wo wodurch wofur
		woher wohin womit woran worauf worden wovon wozu wurde wurden wurdest zu zum zur zwischen`,
	"fr": `ai ait alors au aucun aura aurait auront aussi autre aux avait avant avec avez avoir avons ayant c ca cb ce
		ceci cela celle celui ces cet cette ceux chaque chez combien comme comment d dans de depuis des devait devez
		devons devrait dois doit doivent donc dont du elle elles en encore entre est et etaient etait ete etes etre eu
		fait font il ils j je jusqu jusque l la laquelle le lequel les lesquelles lesquels leur leurs lorsqu lui m ma
		mais me meme mes mon n ne ni nos notre nous on ont ou par parce pas pendant peu peut peuvent peux plus pour
		pourquoi pourra pourrais pourrait pourrez pourriez pouvait pouvez pouvons puisqu qu quand que quel quelle
		quelles quels qui quoi s sa sans se selon sera serait seront ses si soit sommes son sont sous suis sur t ta te
		tes toi ton tous tout toute toutes tres tu un une vos votre vous y`,
	"es": `a al algo algunos ante antes aquel asi aun aunque cada como con contra cual cuales cuando cuanta cuantas
		cuanto cuantos de debe debemos deben deberia debes debia debo del desde donde dos durante e el ella ellas ellos
		en entre era eran eres es esa ese eso esta estaba estaban estamos estan estar estas este esto estos estoy fue
		fueron ha habia han hasta hay haya hemos la las le les lo los mas me mi mientras muy nada ni no nos o os otra
		otro otros para pero poco podemos podia podria podrian por porque puede pueden puedes puedo que quien quienes
		se segun ser sera seria si sido sin sobre somos son soy su sus tambien tanto te tiene tienen todo todos tu tus
		un una uno unos y ya yo`,
	"it": `a ad agli ai al alla alle allo anche avere aveva c che chi ci cio come con contro cosa cui da dagli dai dal
		dalla dalle dallo degli dei del dell della delle dello di dove e ed era erano essere fu furono gli ha hanno ho i
		il in io l la le lei li lo loro lui ma mi ne negli nei nel nell nella nelle nello no noi non nostro o ogni per
		perche piu quale quali quando quanta quante quanti quanto quel quella quelle quelli quello questa queste questi
		questo se sei si sia sono sua sue sugli sui sul sulla sulle suo suoi tra tu tutti tutto un una uno vi voi`,
	"pt": `a ao aos as ate com como da das de dela dele depois do dos e ela elas ele eles em entre era eram essa esse
		esta estao estava este eu foi foram ha isso isto ja lhe mais mas me mesmo meu minha muito na nao nas nem no nos
		num numa o os ou para pela pelas pelo pelos por porque qual quais quando quanta quantas quanto quantos que quem
		se sem ser seu seus so sobre sua suas tambem te tem tinha um uma voce onde`,
	"nl": `aan al alle alles als ben bij daar dan dat de der deze die dit doch door dus een en er ge geen geweest haar
		had heb hebben heeft hem het hier hij hoe hoeveel hun iemand iets ik in is ja je kan kon maar me meer men met mij
		mijn moet na naar niet niets nog nu of om omdat onder ons ook op over reeds te tegen toch toen tot u uit uw van
		veel voor waar waarom wanneer want waren was wat welk welke werd wezen wie wij wil worden wordt zal ze zich zij
		zijn zo zonder zou`,
	"ru": `а без более больше будет будто бы был была были было быть в вам вас весь во вот все всего всех вы где да даже
		для до его ее еи ему если есть еще ж же за и из или им их к каждыи как какая какие какого какои каков какова каком
		какую ко когда кого кому которая которые которых который которыи кто куда ли либо между меня мне много может можно
		мои мы на над надо нас не него нее неи нет ни них но ну о об однако он она они оно от откуда очень перед по под
		после потом потому почему при про с сам свои свою себе себя сколько со так также такие такои там те тем то тогда
		того тоже тои только том тот тут ты у уже хотя чего чеи чем через что чтобы чья эта эти этим этих это этого этои
		этом этот эту я является`,
	"ar": `في من الي علي عن مع هذا هذه ذلك تلك الذي التي الذين ما ماذا متي اين كيف كم لماذا هل اي ايه هو هي هم كان كانت
		يكون تكون ان انه انها لم لن لا قد كل بعض غير بين حتي اذا او ثم بعد قبل عند عندما خلال منذ لقد كما حيث وهو وهي`,
}
