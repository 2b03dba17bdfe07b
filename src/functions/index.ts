/** The build adds the line to each of these files that associates the function with its name in Excel. */
import "./backcalc";
import "./closingRate";
import "./conversion";
import "./salesKpi";
