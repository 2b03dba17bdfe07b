/** The build adds the line to each of these files that associates the function with its name in Excel. */
import "./avgOrder";
import "./backcalc";
import "./benchmark";
import "./closingRate";
import "./conversion";
import "./openQuotes";
import "./salesCycle";
import "./salesKpi";
import "./salesVelocity";
import "./yoyGrowth";
