/**
 * Given names that one person may go by: short forms, and forms of other languages and spellings that the same person uses
 * in Britain. One line a name, plain Latin letters. A name may stand on several lines ('alex'); lines are not joined.
 */
const lines = `
abdul abdal abdel abdoul
abdullah abdallah abdulla abdoulaye
abigail abbie abby gail
abraham abe bram ibrahim ebrahim avraham abram
adam adaś adamek
adrian adi adriano
agnes agnieszka aga agata
ahmed ahmad ahmet achmed hamad
albert al bert bertie alberto
alexander alex al alec alek alek sandy sander xander sasha sascha aleksander aleksandr oleksandr alexandru alexandros alejandro aleksandar iskander lex olek sanya
alexandra alex sandra sandy sasha aleksandra oleksandra ola alexa
alfred alf alfie fred
ali aly
alina ala
alison ali allie
amanda mandy
amir ameer emir
anastasia anastasiya nastya stacey stasia natia
andrew andy drew andrei andrey andriy andrzej andreas andre ondrej andrius andras andris jedrek
angela angie
anna ann anne annie ania anya hannah anka
anthony tony ant antony anton antoni antonio tolek antoine
arben beni ben
arthur art artur arturo arturas
arkadiusz arek
arnold arnie
barbara barb babs basia barbora
bartosz bartłomiej bartek bartholomew bart
benjamin ben benny benji beniamin
bernard bernie
besnik niku
bogdan bohdan
bogusław bogus boguslaw
brian bryan
bridget bridie brigid brid breda
bronisław bronislav bronek
cameron cam
caroline carol carrie karolina
catherine katherine kathryn cathy kathy kate katie kat kitty katarzyna kasia katya ekaterina yekaterina kateryna catalina ecaterina caitlin catriona katerina aikaterini
charles charlie chuck chas charly karol karl carl carlos carol
charlotte lottie charlie
christian chris christiaan cristian kristian krystian
christine christina chris chrissie tina krystyna kristina cristina
christopher chris kit topher krzysztof kris krzys cristofor hristo
colin col
constantin constantine costel costi konstantin kostya costica dinu konstanty kostas konstantinos
cormac mac
cornelius con neil conor corneliu
czesław czesio ceslav
daniel dan danny danny danil danylo danila danut
damian damien damo
darren daz
david dave davy davie dawid davyd dai daoud dawood daud
dean deano
deborah debbie deb debra
declan dec
denis dennis den denys deniss
derek del dez
desmond des dez
diarmuid dermot derry
dimitri dmitri dmitry dmitriy dmytro dima mitya dumitru mitica dimitar dimitrios mitrea
dominic dom nick dominik
donald don donnie
dorothy dot dottie dorota
douglas doug dougie
edmund ed eddie eamon ned
edward ed eddie ted teddy ned ned eduard edek edgars
elena helen lena olena ilinca elene ilona halina
eleanor ellie nell nora ella
elizabeth liz lizzie beth betty eliza elisabeth elsie lisa elżbieta ela elizaveta lisbeth libby bessie
emanuel manny manuel emmanuel
emil emilian
emily em millie emilia
enver envy
eric erik rik
eugene gene yevgeny evgeny yevgen evgeniy zhenya eugeniusz eugen jenica
ewa eva eve ewka yeva
fatima fatma fatimah fatimata fatoumata
fatmir miri
feodor fedor fyodor fedir theodore teodor ted theo tudor
florin florian flo florea
frances fran frankie franny
francis frank frankie fran franciszek franek francisc francisco francesco
frederick fred freddie freddy fryderyk friedrich fredrick
gabriel gabe gabi gavril havryil
gary gaz garry gareth gal
gazmend mendi
george georgie georgi gheorghe ghita george jerzy jurek yuri yuriy yury iurii yurii jorge georgios giorgi georgiy heorhiy gica jordi
gerald gerry jerry gerard ger gez
geoffrey geoff jeff jeffrey
graham gray graeme grahame
gregory greg grzegorz grzesiek grigore grigoriy grisha hryhoriy grigor
hassan hasan hassane
hekuran heku
henry harry hank hal henryk heinrich henrik enrique hari
hugh hughie huw hugo
hussein husain hussain husayn hossain hussien hosein housein huseyin
ian iain
ilie elias ilya ilia illya elijah eli ilyas
igor ihor ihar
ion ioan ionut ionel nelu iancu john
isaac ike zak yitzhak ishaq
isabel isabella bella izzy izabela isobel
ismail ismael ishmael smail
jacob jake jakub kuba yakov iacob james jacek yaqub
james jim jimmy jamie jem seamus jaime hamish jamesy
jane janie joanna jan jo joan janet jana asia
janusz janek
jarosław jarek yaroslav jaroslav
jason jay
jennifer jen jenny jenni
jeremy jez jerry jem jeremiah
jessica jess jessie
joseph joe joey josef jozef jose yosef yusuf yousef youssef józek iosif osip yosyp yousuf yusuf josip juozas giuseppe jojo
john johnny jack jon johnnie jonny sean shaun shawn shane jan johann johan juan ivan vanya ian eoin janis jonas jasiek giovanni yahya evan
jonathan jon jonny jonty nathan
joshua josh
julia julie jules yulia julka yuliya iulia
julian jules iulian juliusz yulian
kamil camil kamel
karen kaz
kazimierz kazik casimir kazimir
kenneth ken kenny
kevin kev
khaled khalid halid
kimberley kim kimberly
konrad conrad con
lawrence larry laurence lorenzo laurentiu lars
leonard len lenny leo leonid leon lyonya
leslie les
lewis lew lou louis luis ludwik ludovic
liam william willie
lucy lucia lucja lou lucie
lucian lucjan
luke lukasz luka luca lucas łukasz
magdalena magda maggie madeleine maddie
małgorzata margaret gosia maggie meg peggy rita greta margarita marge madge mairead marjorie
marcin martin marty marcinek martins martyn mart
marek mark marcus marco marko marc marcos markus
maria mary marie mariya masha marysia molly maryam mariam miriam maire moira marija mairi
marian marius mariusz
mateusz matthew matt mateo matei matvey matty mattie
maurice mo moritz maurycy
maximilian max maks maksymilian
maxim maksim maksym max maks
michael mike mick mickey micky mikey mikhail mykhailo misha michal michał mihai misu miguel michel mihail micheal mihal mikolas mikael
mieczysław mietek
mirosław mirek miroslav myroslav
mohammed muhammad mohamed mohammad muhammed mohamad muhamed mo mohd mehmet mahomed mohamud muhammet mamadou muhamet md
monica monika
moses moshe musa moussa mo
mustafa mostafa mustapha moustafa
natalia nataliya natasha natalie natalya nat
nathaniel nathan nat nate
nicholas nick nicky nico nicolae nicu nikolai nikolay mykola kolya mikołaj niko nicolas nikola claus klaus nicusor nikolaos
nicola nicky nikki nicole
olga ola olha
oliver ollie olly
omar umar omer
osman othman usman uthman
paul pawel paweł pavel pavlo pasha pablo paolo paulie pol pavlos
patrick pat paddy padraig patryk patric patsy pádraic
patricia pat patsy trish tricia patrycja
peter pete piotr petr pyotr petro petru piotrek pedro peadar petros petya pierre petar
philip phil phillip pip filip felipe philippos pilip
rafał rafal raphael rafael raf
rachel rach raquel
radosław radek radoslav radu
raymond ray
rebecca becky becca bex
reginald reg reggie
richard rick dick rich richie rickie ricky ryszard rysiek ricardo
robert rob bob bobby robbie bert robbo robertas roberto
roger rodge
roman romek romchik
ronald ron ronnie
roxana roxy
ruslan rus
ryszard rysiek
samantha sam sammy
samuel sam sammy samuil shmuel
sandra sandy
sarah sally sara sadie
sebastian seb bastian baz
sergei sergey serghei serhiy serhii siarhei seryozha sergiu sergio serge sergejs
shkelzen zeni
shpetim timi
sidney sid sydney
simon si szymon simeon semyon simion symon
sławomir slawek slavomir
stanisław stan stas staszek stanislav stanley
stephen steve steven stevie stefan stephan esteban szczepan stevo stepan stefanos
stuart stu stewart
susan sue susie suzanne susanna zuzanna
svetlana sveta svitlana
sylvester sly sylwester silvestru
tadeusz tadek thaddeus tadas
tatiana tanya tatyana tetiana tania
terence terry tel tez
theresa teresa terry tess tessa
thomas tom tommy tomasz tomek toma foma tomas
timothy tim timmy timofey tymoteusz
timur tymur
tomislav tomo
valentin val walenty valya
valery valeriy valeri val
vasile vasily vasyl vasil basil vasiliy vasya vasilios wasyl bill
veronica weronika ronnie vera nika
victor vic viktor wiktor vitya viorel
victoria vicky tori viktoria wiktoria vika
vincent vince vinny vinnie wincenty
violeta viola violetta
vitaly vitaliy vitalie vitalii
vladimir volodymyr vova volodya wlodzimierz włodek vlad uladzimir
vladislav vlad władysław wladek vladyslav
vyacheslav slava wacław viacheslav
walter wally walt
wiesław wiesiek
william will bill billy willie wilhelm wim guillermo liam vilem
wojciech wojtek adalbert
yasin yassin yaseen
yusuf yousaf yusef yosif youssouf
zachary zak zack zach zachariah
zbigniew zbyszek
zdzisław zdzich
zygmunt sigmund
xhevdet xhevi
agron goni
altin tini
edmond mondi
ilir liri
kastriot kasti
leonard leo nardi
kujtim timi
skender iskander alexander
vjollca viola
eglantina tina
`;

export const nicknameLines: readonly string[] = lines.split("\n").filter((line) => line !== "");
