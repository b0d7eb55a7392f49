#include "base/answer_text.hpp"

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

using fluoro::base::answer_form;
using fluoro::base::typos_between;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

void check_same(const Pairs& pairs) {
  for (const auto& row : pairs) {
    const auto& one = row.first;
    const auto& other = row.second;
    CAPTURE(one);
    CAPTURE(other);
    CHECK(answer_form(one) == answer_form(other));
  }
}

void check_different(const Pairs& pairs) {
  for (const auto& row : pairs) {
    const auto& one = row.first;
    const auto& other = row.second;
    CAPTURE(one);
    CAPTURE(other);
    CHECK(answer_form(one) != answer_form(other));
  }
}

}  // namespace

TEST_SUITE("the same answer") {
  TEST_CASE("in any case, with any accents and separators") {
    check_same({{"Aorta", "aORTA"},
                {"STRASSE", "straße"},
                {"Ménière", "meniere"},
                {"Sjögren", "Sjogren"},
                {"Guillain–Barré", "guillain barre"},
                {"Bjørn", "bjorn"},
                {"ﬁstula", "fistula"},
                {"ｘｒａｙ", "xray"},
                {"X-ray", "x ray"},
                {"x\u2011ray", "xray"},
                {"  iliac \t artery\n", "iliac artery"},
                {"blood\u00A0flow", "bloodflow"},
                {"co-ordination", "coordination"},
                {"pre-eclampsia", "preeclampsia"},
                {"per cent", "percent"},
                {"Crohn's disease", "Crohns disease"},
                {"Crohn’s", "crohn's"},
                {"C.T.", "CT"},
                {"stent, then balloon.", "stent then balloon"},
                {"artery (left)", "artery left"},
                {"T1-weighted", "T1 weighted"},
                {"interleukin-6", "Interleukin 6"},
                {"1,5 mm", "1.5mm"},
                {"L4–5", "L4-5"},
                {"L4-5", "L4 5"},
                {"−5", "-5"},
                {"vitamin A", "Vitamin-a"},
                {"-itis", "itis"},
                {"haemo-", "hemo"}});
  }

  TEST_CASE("in British and in American spelling") {
    check_same({{"tumour", "tumor"},
                {"tumours", "tumors"},
                {"anaesthesia", "anesthesia"},
                {"anæsthesia", "anesthesia"},
                {"anaesthetise", "anesthetize"},
                {"haemorrhage", "hemorrhage"},
                {"haematoma", "hematoma"},
                {"haem", "heme"},
                {"haem oxygenase", "heme oxygenase"},
                {"anaemia", "anemia"},
                {"leukaemia", "leukemia"},
                {"ischaemic", "ischemic"},
                {"caecum", "cecum"},
                {"naevi", "nevi"},
                {"faeces", "feces"},
                {"aetiology", "etiology"},
                {"gynaecology", "gynecology"},
                {"paediatric", "pediatric"},
                {"orthopaedics", "orthopedics"},
                {"caesarean", "cesarean"},
                {"caeruloplasmin", "ceruloplasmin"},
                {"phaeochromocytoma", "pheochromocytoma"},
                {"paraesthesia", "paresthesia"},
                {"oesophagus", "esophagus"},
                {"œsophagus", "esophagus"},
                {"gastro-oesophageal", "gastroesophageal"},
                {"para-oesophageal", "paraesophageal"},
                {"oedema", "edema"},
                {"lymphoedema", "lymphedema"},
                {"oestrogen", "estrogen"},
                {"foetus", "fetus"},
                {"coeliac", "celiac"},
                {"amoeba", "ameba"},
                {"homoeostasis", "homeostasis"},
                {"diarrhoea", "diarrhea"},
                {"diarrhoeal disease", "diarrheal disease"},
                {"apnoea", "apnea"},
                {"dyspnoea at rest", "dyspnea at rest"},
                {"dyspnoeic", "dyspneic"},
                {"catheterise", "catheterize"},
                {"catheterisation", "catheterization"},
                {"embolised", "embolized"},
                {"immunising", "immunizing"},
                {"visualisable", "visualizable"},
                {"analyse", "analyze"},
                {"dialyser", "dialyzer"},
                {"lyse", "lyze"},
                {"centre", "center"},
                {"centred", "centered"},
                {"centring", "centering"},
                {"fibre", "fiber"},
                {"fibreoptic", "fiberoptic"},
                {"fibre density", "fiber density"},
                {"titre reduction", "titer reduction"},
                {"goitre", "goiter"},
                {"millilitre", "milliliter"},
                {"metre error", "meter error"},
                {"manoeuvre", "maneuver"},
                {"manoeuvring", "maneuvering"},
                {"colour", "color"},
                {"discolouration", "discoloration"},
                {"odourless", "odorless"},
                {"behavioural", "behavioral"},
                {"humour", "humor"},
                {"grey matter", "gray matter"},
                {"labelled", "labeled"},
                {"tunnelled catheter", "tunneled catheter"},
                {"modelling", "modeling"},
                {"sulphate", "sulfate"},
                {"sulphonamide", "sulfonamide"},
                {"leucocyte", "leukocyte"},
                {"leucopenia", "leukopenia"},
                {"artefact", "artifact"},
                {"programme", "program"},
                {"milligramme", "milligram"},
                {"gramme dose", "gram dose"},
                {"analogue", "analog"},
                {"practise", "practice"},
                {"neurone", "neuron"},
                {"neurone endings", "neuron endings"},
                {"instil", "instill"},
                {"intervertebral disk", "intervertebral disc"},
                {"caesium", "cesium"},
                {"aluminium", "aluminum"}});
  }

  TEST_CASE("has one form, whatever was done to it before") {
    for (const char* text : {"Gastro-oesophageal", "fibre density", "L4-5", "catheterization"}) {
      CAPTURE(text);
      CHECK(answer_form(answer_form(text)) == answer_form(text));
    }
  }
}

TEST_CASE("another answer stays another") {
  check_different({{"does", "dos"},
                   {"canoe", "cane"},
                   {"toe", "te"},
                   {"poem", "pem"},
                   {"shoes", "shes"},
                   {"size", "sise"},
                   {"prize", "prise"},
                   {"four", "for"},
                   {"fourth", "forth"},
                   {"hour", "hor"},
                   {"course", "corse"},
                   {"filled", "filed"},
                   {"swelling", "sweling"},
                   {"vertebra", "vertebrae"},
                   {"aerobic", "erobic"},
                   {"anaerobe", "anerobe"},
                   {"leucine", "leukine"},
                   {"enzyme", "ensyme"},
                   {"rhizotomy", "rhisotomy"},
                   {"ileum", "ilium"},
                   {"mucus", "mucous"},
                   {"prostate", "prostrate"},
                   {"artery", "arteriole"},
                   {"perineal", "peroneal"},
                   {"abduction", "adduction"},
                   {"afferent", "efferent"},
                   {"hypertension", "hypotension"},
                   {"malleus", "malleolus"},
                   {"humerus", "humorous"},
                   {"ureter", "urethra"},
                   {"palpation", "palpitation"},
                   {"stent", "stents"},
                   {"micro-embolism", "macro-embolism"},
                   {"artrey", "artery"},
                   {"treatment", "teratment"},
                   {"L4-5", "L45"},
                   {"10 20", "1020"},
                   {"1.5 mm", "15 mm"},
                   {"1:1000", "11000"},
                   {"-5", "5"},
                   {"Rh-", "Rh+"},
                   {"Rh-", "Rh"},
                   {"HER2-", "HER2"},
                   {"T1", "T2"},
                   {"vitamin A", "vitamin E"},
                   {"hepatitis A", "hepatitis"},
                   {"β-blocker", "blocker"},
                   {"50%", "50"},
                   {"", "a"}});
  CHECK(answer_form("").empty());
  CHECK(answer_form(" -- ").empty());
}

TEST_CASE("typos are counted in letters alone") {
  CHECK(typos_between("stenosis", "stenosis", 2) == 0);
  CHECK(typos_between("stenosis", "stenosi", 2) == 1);
  CHECK(typos_between("stenosis", "stneosis", 2) == 1);
  CHECK(typos_between("stenosis", "stonesis", 2) == 2);
  CHECK(typos_between("stenosis", "thrombosis", 2) == 3);
  CHECK(typos_between("stenosis", "", 1) == 2);
  CHECK(typos_between("l4", "l5", 2) == 3);
  CHECK(typos_between("her2-", "her2", 2) == 3);
  CHECK(typos_between("1.5mm", "15mm", 2) == 3);
  CHECK(typos_between("стеноз", "стеноc", 1) == 1);
}

TEST_CASE("anything that can be typed has a form") {
  for (const char* text : {"\xff\xfe", "a\xc3", "\xe2\x82", "💉", "---", "- - 5", "a-", "zzzz", "iz", "ize",
                           "aoaoaoe", "oe", "e", "centrerererer", "-"}) {
    CAPTURE(text);
    const std::string form = answer_form(text);
    CHECK(answer_form(form + " ") == answer_form(form));
  }
}
