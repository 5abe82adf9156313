const ADJECTIVES =
  "able agile amber ancient bold brave bright brisk calm careful clean clever cosmic crisp deft eager early exact fair fast fine fleet fond frank fresh gentle glad golden grand hardy honest humble jolly keen kind lively lucky mellow merry mighty neat noble polite proud quick quiet rapid rare ready sharp silent silver sleek smart smooth snowy sober solid spry steady stoic sunny swift tidy upbeat valiant vivid warm wise witty young zesty".split(
    " ",
  );
const NOUNS =
  "ant ape asp auk bass bat bear bee bird boar carp cat chimp cod colt conch cow crab crane crow deer doe dolphin dove duck eel elk fawn finch fish fly fowl fox frog gnat goat goose grouse grub gull hare hawk hen hog horse hound jay kit koi lamb lark loon lynx mare mink mole moose moth mouse mule newt owl ox panda perch pug quail ram rat ray rook seal shad shark sheep shrew shrike skunk slug smelt snail snake snipe sow sponge squid stag stork swan tern toad trout vole wasp whale wolf worm wren yak".split(
    " ",
  );

/** A name for a run that got none: two words and a number, as MLflow gives. */
export function randomRunName(): string {
  const [a = 0, b = 0, c = 0] = crypto.getRandomValues(new Uint32Array(3));
  return `${ADJECTIVES[a % ADJECTIVES.length]}-${NOUNS[b % NOUNS.length]}-${c % 1000}`;
}
