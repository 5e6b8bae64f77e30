// Runs once the still page stands, while the program is on its way.

import { captureThought } from "./capture.js";
import { letFontsIn } from "./fonts.js";
import { greet } from "./greet.js";
import { explainTrouble } from "./trouble.js";
import { startWorker } from "./worker.js";

greet();
captureThought();
explainTrouble();
letFontsIn();
startWorker();
