import type { Snapshot } from "../../core/mod.ts";
import type { CalibrationMethod, Calibrator } from "./calibrator.ts";
import { IsotonicCalibrator } from "./isotonic_calibrator.ts";
import { LogOddsCalibrator } from "./log_odds_calibrator.ts";
import { PlattCalibrator } from "./platt_calibrator.ts";
import { TemperatureCalibrator } from "./temperature_calibrator.ts";

/** All ways to calibrate, the safest with few tickets first. */
export const CALIBRATION_METHODS: readonly CalibrationMethod[] = ["temperature", "platt", "isotonic"];

/**
 * An unfitted calibrator of a method; those that look at one class at a time are given log-odds, see
 * {@linkcode LogOddsCalibrator}.
 *
 * @throws {RangeError} If there is no such method.
 */
export function makeCalibrator(method: CalibrationMethod): Calibrator {
  switch (method) {
    case "temperature":
      return new TemperatureCalibrator();
    case "platt":
      return new LogOddsCalibrator(new PlattCalibrator());
    case "isotonic":
      return new LogOddsCalibrator(new IsotonicCalibrator());
    default:
      throw new RangeError(
        `Cannot make a calibrator: method must be one of ${
          CALIBRATION_METHODS.join(", ")
        }: current value is "${method}"`,
      );
  }
}

/** The calibrator that a snapshot was taken of. */
export function restoreCalibrator(snapshot: Snapshot): Calibrator {
  switch (snapshot.kind) {
    case "LogOddsCalibrator":
      return LogOddsCalibrator.fromSnapshot(snapshot, restoreCalibrator);
    case "TemperatureCalibrator":
      return TemperatureCalibrator.fromSnapshot(snapshot);
    case "PlattCalibrator":
      return PlattCalibrator.fromSnapshot(snapshot);
    case "IsotonicCalibrator":
      return IsotonicCalibrator.fromSnapshot(snapshot);
    default:
      throw new RangeError(`Cannot restore a calibrator: kind "${snapshot.kind}" is not known`);
  }
}
