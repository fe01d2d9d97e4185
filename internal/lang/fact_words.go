package lang

// factList has, by language and kind of fact, the words that ask for it ("?"), those that name it, as labels, headings
// and questions do, or labels alone ("="), and those of questions that say nothing beside them. "*" stands for any
// ending.
const factList = `en When?: when
	en When: date dates time times
	en Where?: where
	en Where: location venue address find directions
	en Price?: much
	en Price: price prices pricing cost costs fee fees
	en Price=: entry admission ticket tickets
	en Hours: hours opening open opens close closes closed closing
	en Length: long duration lasts last
	en Contact: contact contacts reach
	en Phone: phone phones telephone tel
	en Mail: email emails mail
	en Parking: parking
	en fill: held take takes taking place happen happens happening start starts begin begins located number details info get us
	de When?: wann
	de When: datum termin termine zeit uhrzeit zeitpunkt
	de Where?: wo
	de Where: ort adresse anschrift veranstaltungsort treffpunkt lage finden finde
	de Price?: wieviel viel
	de Price: kostet kosten preis preise eintrittspreis* gebühr gebühren teuer
	de Price=: eintritt
	de Hours: öffnungszeit* geöffnet offen öffnet öffnen schließt schließen geschlossen ruhetag*
	de Hours?: auf zu
	de Length: dauer dauert lang lange
	de Contact: kontakt kontaktdaten kontaktieren kontaktiere erreichen erreiche erreicht erreichbar
	de Phone: telefon telefonnummer* tel rufnummer* handynummer*
	de Mail: email emails mail mailadresse* emailadresse*
	de Parking: parken parkplatz parkplätze* parkmöglichkeit* parkhaus parkdeck
	de fill: statt stattfinden findet los geht beginn beginnt fängt an macht nummer liegt bitte denn eigentlich
	fr When?: quand
	fr When: date dates heure heures
	fr Where?: où
	fr Where: adresse lieu endroit trouver
	fr Price?: combien
	fr Price: coûte coûtent prix tarif tarifs
	fr Price=: entrée entrées billet billets
	fr Hours: horaires ouvert ouverts ouverte ouvertes ouverture ouvre ouvrez ouvrent ferme fermez ferment fermé fermée fermeture
	fr Length: durée dure durent temps
	fr Contact: contact contacts contacter joindre coordonnées
	fr Phone: téléphone téléphones tél
	fr Mail: email emails mail courriel courriels
	fr Parking: parking parkings stationnement stationner garer
	fr fill: trouve trouvez situé située commence début numéro électronique passe peut
	es When?: cuándo
	es When: fecha fechas hora
	es Where?: dónde
	es Where: dirección lugar ubicación
	es Price?: cuánto
	es Price: cuesta cuestan vale valen precio precios tarifa tarifas
	es Price=: entrada entradas
	es Hours: horario horarios abrís abren abre abierto abierta abiertos apertura cerráis cierran cierra cerramos cerrado cierre
	es Length: dura duran duración tiempo
	es Contact: contacto contactar contactaros contactarles contactaos
	es Phone: teléfono teléfonos tel tlf
	es Mail: email emails correo mail
	es Parking: aparcamiento aparcar estacionamiento estacionar parking
	es fill: celebra empieza comienza queda encuentra inicio número electrónico
	ru When?: когда
	ru When: дата даты время
	ru Where?: где
	ru Where: адрес место найти
	ru Price?: сколько
	ru Price: стоит стоят цена цены стоимость почём
	ru Price=: вход билет билеты
	ru Hours: часы режим график работы работаете работает работают работаем открыто открыт открыты открываетесь открывается открываются закрыто закрываетесь закрывается выходной выходные
	ru Length: длится длительность продолжительность долго
	ru Contact: контакт контакты связаться
	ru Phone: телефон телефоны тел
	ru Mail: почта почты email имейл
	ru Parking: парковка парковки парковку парковаться припарковаться стоянка стоянки стоянку
	ru fill: проходит проходят состоится проводится находится находитесь находится начало начинается номер дни вами нами электронная электронной скольки
	zh When?: 什么时候 何时 哪天 几号 几点
	zh When: 时间 日期
	zh Where?: 哪里 哪儿 在哪 在哪里 在哪儿 什么地方
	zh Where: 地点 地址
	zh Price?: 多少钱 多少
	zh Price: 价格 费用 票价 收费
	zh Price=: 门票 入场
	zh Hours: 营业时间 开放时间 门诊时间 开门 关门 营业 开馆 闭馆 开放
	zh Length: 多久 多长时间 时长
	zh Contact: 联系 联系方式 联系人
	zh Phone: 电话 电话号码 手机 手机号
	zh Mail: 邮箱 电子邮箱 邮件
	zh Parking: 停车 停车场 停车位 车位
	zh fill: 举行 举办 开始 进行 你们 我们 请问 怎么 如何 可以 什么 一下 是 的 在 了 呢 吗 您 你 我 能 要 有 会 这 个 它 想 到 都 号码 没有 钱`
