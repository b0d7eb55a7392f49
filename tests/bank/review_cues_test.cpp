#include <doctest/doctest.h>

#include "bank/review_flaws.hpp"

using namespace fluoro::test;

TEST_CASE("grammar-cue") {
  check_rule(
      "grammar-cue",
      {choice("A man with a clot in a coronary artery has an", {"*infarction", "stroke", "embolus", "rash"}),
       choice("What leaks air into the chest is called a", {"*pneumothorax", "effusion", "abscess"}),
       choice("The vessels that drain the liver are", {"*hepatic veins", "portal vein", "splenic artery"}),
       choice("The first sign of bleeding is", {"*a fast pulse", "blue lips", "two swollen feet"})},
      {choice("A man with a clot in a coronary artery has a(n)", {"*infarction", "stroke", "embolus"}),
       choice("The drug that reverses heparin is a", {"*protein", "sugar", "university product"}),
       choice("The scan that comes first is an", {"*ultrasound scan", "MR scan", "hourly X-ray"}),
       choice("Which vessels drain the liver?", {"*Hepatic veins", "Portal vein", "Splenic artery"}),
       choice("The vessels that drain the liver are",
              {"*hepatic veins", "portal veins", "lumbar arteries"})});
}

TEST_CASE("absolute-word") {
  check_rule(
      "absolute-word",
      {choice("What is true of stents?", {"*They may narrow again", "They never narrow", "They dissolve"}),
       choice("How is the sheath removed?", {"*By hand", "Always by the nurse", "With a clamp"}),
       choice("Which flow is stopped?", {"*That to the tumour", "All flow to the liver", "That to the gut"}),
       statement("A balloon is always followed by a stent."), statement("Coils never move.")},
      {choice("What is offered above all?", {"*Above all rest", "A drug", "An operation"}),
       choice("Whom does the plan concern?", {"*Patients of all ages", "Men", "Children"}),
       choice("How often?", {"*Always by day", "Always by night", "Always at noon"}),
       choice("Why is the wire never left alone?", {"*It may slip", "It may rust", "It may break"}),
       statement("The tip lies in one vessel after all."), statement("The allergy is no reason to wait.")});
}

TEST_CASE("longest-option") {
  check_rule(
      "longest-option",
      {choice("What now?", {"*Press on the groin, call for help and raise the legs", "Wait", "Leave", "Sit"}),
       choice("Which?", {"*Renal artery stenosis of the transplant", "Stone", "Clot"}),
       multiple("Which?", {"*Contrast that leaks out of the vessel", "*Wall that is torn along its length",
                           "Pulse", "Cough"})},
      {choice("What now?", {"*Press on the groin", "Wait for an hour", "Leave the room", "Sit down"}),
       choice("Which?", {"*Femoral", "Iliac", "Renal"}),
       choice("What now?", {"*Wait", "Press on the groin, call for help and raise the legs", "Leave"}),
       multiple("Which?", {"*Contrast that leaks out of the vessel", "*Clot", "Pulse", "Cough"}),
       choice("Which?", {"*Renal artery stenosis", "Renal vein thrombosis", "Ureteric stone of 3 mm"})});
}

TEST_CASE("repeated-word") {
  check_rule("repeated-word",
             {choice("A patient feels unreal. What is it?", {"*Unreal perception", "Mania", "Delusion"}),
              choice("What drains bile?", {"*Biliary drainage", "Stenting", "Ablation"}),
              choice("Which disease narrows the arteries?", {"*Arterial sclerosis", "Gout", "Asthma"}),
              choice("Which drug treats a tumour?", {"*Tumor antibody", "Insulin", "Heparin"})},
             {choice("What drains bile?", {"*Biliary drainage", "Bile acid", "Ablation"}),
              choice("What drains the kidney?", {"*Nephrostomy", "Stenting", "Ablation"}),
              choice("Which of these does a patient need?", {"*What the patient wants", "A scan", "A drug"}),
              choice("Why is the wire first?",
                     {"*The wire spares the wall", "The wire is short", "The wire is dry"})});
}

TEST_CASE("convergence") {
  check_rule(
      "convergence",
      {choice("Which form?", {"*Charged, outside", "Charged, inside", "Neutral, outside", "Bound, within"}),
       choice("What is given?",
              {"*Heparin and aspirin", "Heparin and insulin", "Aspirin and glucose", "Iron and zinc"}),
       choice("For what?", {"*Interventional and diagnostic radiology", "Interventional radiology on its own",
                            "Interventional radiology and surgery", "Diagnostic radiology and oncology"}),
       choice("Where?",
              {"*Left iliac artery", "Left renal artery", "Right iliac artery", "Left iliac vein"})},
      {choice("Who is fed by what?", {"*Liver by the portal vein", "Liver by the splenic artery",
                                      "Tumour by the portal vein", "Tumour by the splenic artery"}),
       choice("What is given?",
              {"*Iron and zinc", "Heparin and insulin", "Aspirin and insulin", "Heparin and glucose"}),
       choice("What now?", {"*Place a stent", "Inject particles", "Infuse a drug", "Place a filter"}),
       choice("Where?", {"*Femoral head", "Iliac crest", "Groin crease", "Knee joint"})});
}
