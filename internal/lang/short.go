package lang

import (
	"strings"
	"sync"
)

// LongForms returns how the long forms of a folded word begin, folded, if people cut them short to it
// when they type: "temperatur" for "temp". It is not to be changed.
func LongForms(language, word string) []string { return shortForms()[language][word] }

var shortForms = sync.OnceValue(func() map[string]map[string][]string {
	all := make(map[string]map[string][]string, len(shortFormLists))
	for language, list := range shortFormLists {
		all[language] = make(map[string][]string)
		for forms := range strings.FieldsSeq(list) {
			shorts, longs, _ := strings.Cut(forms, ":")
			for short := range strings.SplitSeq(shorts, ",") {
				all[language][short] = strings.Split(longs, ",")
			}
		}
	}
	return all
})

// shortFormLists have short forms, a colon, and how the long ones may begin.
var shortFormLists = map[string]string{
	"en": `ad,ads:advertis admin,admins:administ app,apps:applicat apt:apartment appt:appointment algo,algos:algorithm amt:amount auth:authent,authori avg:average
		bday:birthday bike,bikes:bicycl bio:biograph,biolog cert,certs:certificat char,chars:character
		conf:conference,configur config,configs:configur congrats:congratul cred,creds:credential db:database decaf:decaffeinat demo,demos:demonstrat
		dept:department dep,deps:dependenc desc:descript dest:destination dev:develop devs:developer diff:differen dir,dirs:director distro,distros:distribut doc,docs:document ed:edition est:estimat env:environment
		exam,exams:examinat ext:extension exec:execut expo:exposition fave,fav:favour,favor func,funcs:function fridge:refrigerator
		gov,govt:government gym:gymnasium hr,hrs:hour impl:implement info:information init:initial intro:introduct kid:child kids:children kilo,kilos:kilogram lang,langs:language
		lab,labs:laborator lib,libs:librar math,maths:mathemat max:maxim mem:memory mgmt:management mgr:manager mo,mos:month meds:medicine,medicat
		mic:microphone min:minim,minute mins:minute misc:miscellaneous mod,mods:moderator msg,msgs:message
		num,nums:number org,orgs:organi orig:original para,paras:paragraph param,params:parameter perm,perms:permission pw,pwd,pws,passwd:password pic,pics:picture,photo
		phone,phones:telephone photo,photos:photograph pkg,pkgs:package prep:preparat prev:previous
		prof,profs:professor promo:promotion pt,pts:point qty:quantit rec,recs:recommend ref,refs:referee,reference rehab:rehabilitat
		rep,reps:representative repo,repos:repositor req,reqs:require sec,secs:second spec,specs:specification
		stat,stats:statistic str,strs:string subs:subscri std:standard sync:synchroni sys:system tech:techn temp:temperature,temporary
		temps:temperature uni,unis,univ:universit usr,usrs:user util,utils:utilit var,vars:variable ver,vers:version veg,veggies:vegetable vet:veterinar
		vid,vids:video vol,vols:volume vocab:vocabular wk,wks:week yr,yrs:year`,
	"de": `abi:abitur abo,abos:abonn admin,admins:administ akku,akkus:akkumulator app,apps:applikation azubi,azubis:auszubildend
		bib:bibliothek bio:biolog bsp:beispiel config:konfigur deko:dekoration demo,demos:demonstration dez:dezember
		disko:diskothek doku:dokument foto,fotos:fotograf geo:geograf,geograph info,infos:information
		kap:kapitel kids:kind kita,kitas:kindertag kilo,kilos:kilogramm limo:limonade mathe:mathemat max:maxim min:minim,minute
		mio:million mrd:milliarde mwst:mehrwertsteuer navi:navigation nr:nummer orga:organisat
		perso:personalausweis prof,profs:professor promi,promis:prominen pw,pwd:passwort quali:qualifi reha:rehabilitation sek:sekunde std,stdn:stunde
		studi,studis:student,studierend tech:techn tel:telefon temp:temperatur trafo:transformator
		uni,unis:universitat wg,wgs:wohngemeinschaft`,
	"fr": `admin,admins:administ ado,ados:adolescen anniv:anniversaire appart,apparts:appartement
		appli,applis:application bac:baccalaureat bio:biolog certif,certifs:certificat cine:cinema clim:climatis
		coloc:colocat compta:comptab conf:conference,configur config:configur deco:decorat demo:demonstrat
		dispo:disponib doc,docs:document exo,exos:exercice expo,expos:exposition fac:faculte frigo:refrigerateur
		info,infos:information intro:introduc kilo,kilos:kilogramme kine:kinesitherap labo,labos:laboratoire
		manif,manifs:manifestation math,maths:mathemat max:maxim meteo:meteorolog micro:microphone
		min:minim,minute modo,modos:moderat num:numero ordi,ordis:ordinateur orga:organis photo,photos:photograph
		pro,pros:professionnel prof,profs:professeur promo,promos:promotion proprio:proprietaire pub,pubs:publicit
		resto,restos:restaurant secu:securit stats:statist tel:telephon temp:temperature veto:veterinaire`,
	"es": `admin,admins:administ app,apps:aplicac bici,bicis:bicicleta bio:biolog boli,bolis:boligrafo bus:autobus
		cine:cinematograf cole:colegio compu:computador config:configur demo:demostrac depa,depto:departamento
		disco:discoteca doc,docs:document finde:semana foto,fotos:fotograf info:informac insti:instituto
		intro:introducc kilo,kilos:kilogramo lab:laborator mates:matematic max:maxim min:minim,minuto
		mod,mods:moderador moto,motos:motociclet num:numero peli,pelis:pelicul profe,profes,prof:profesor
		promo:promocion prota:protagonista ref:referenc refri:refrigerador seg:segundo stats:estadistic
		tele:television temp:temperatura tfno:telefono uni:universi vet:veterinari`,
}
