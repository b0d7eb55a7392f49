# From a paper as `fluoro draw --json` prints it: the steps that answer it, two in three right, now by keys, now
# by the pointer, with a restart while the question at $cut is on screen.
def letter: [. + 65] | implode;
def right: [.options | to_entries[] | select(.value.correct).key];
def wrong: [.options | to_entries[] | select(.value.correct | not).key][:1];
def is_right($place): $place % 3 != 2;
def choice($place): if is_right($place) then right else wrong end;
def tick($place):
  . as $item | choice($place)[]
  | if $place % 2 == 0 then {key: letter} else {click: $item.options[.].text} end;
def go_on($place; $called): if $place % 2 == 0 then {key: "Enter"} else {click: $called} end;

(.items | length) as $count
| ([range($count) | select(is_right(.))] | length) as $right
| [
    {click: $quiz}, {click: "\($count) questions"}, {click: "Paper code"}, {type: $code}, {click: "Start"},
    (.items | to_entries[] | .key as $place | .value
      | (select($place == $cut)
          | tick($place), "restart", {expect: "Continue: \($cut) of \($count) answered"}, {click: "Continue"}),
        tick($place), go_on($place; "Check answer"),
        go_on($place; if $place + 1 < $count then "Next question" else "See the result" end)),
    {expect: "\($right) of \($count) correct"}, {key: "Enter"},
    {click: "History"}, {expect: "\($right) / \($count)"}
  ]
