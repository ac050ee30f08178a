import type { Snapshot } from "../../core/mod.ts";
import type { CalibrationMethod, Calibrator } from "./calibrator.ts";
import { IsotonicCalibrator } from "./isotonic_calibrator.ts";
import { PlattCalibrator } from "./platt_calibrator.ts";
import { TemperatureCalibrator } from "./temperature_calibrator.ts";

/** All ways to calibrate, the safest with few tickets first. */
export const CALIBRATION_METHODS: readonly CalibrationMethod[] = ["temperature", "platt", "isotonic"];

/**
 * An unfitted calibrator of a method.
 *
 * @throws {RangeError} If there is no such method.
 */
export function makeCalibrator(method: CalibrationMethod): Calibrator {
  switch (method) {
    case "temperature":
      return new TemperatureCalibrator();
    case "platt":
      return new PlattCalibrator();
    case "isotonic":
      return new IsotonicCalibrator();
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
