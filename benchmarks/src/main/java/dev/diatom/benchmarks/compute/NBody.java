package dev.diatom.benchmarks.compute;

/** Five bodies under gravity in symplectic steps: double arithmetic and square roots on fields of objects. */
final class NBody implements Workload {
    private static final int STEPS = 1_000_000;
    private static final double STEP = 0.01;
    private static final double SOLAR_MASS = 4 * Math.PI * Math.PI;
    private static final double DAYS_PER_YEAR = 365.24;

    private static final class Body {
        double x;
        double y;
        double z;
        double vx;
        double vy;
        double vz;
        final double mass;

        /** Position in astronomical units, velocity in units a day, mass in solar masses. */
        Body(double x, double y, double z, double vx, double vy, double vz, double mass) {
            this.x = x;
            this.y = y;
            this.z = z;
            this.vx = vx * DAYS_PER_YEAR;
            this.vy = vy * DAYS_PER_YEAR;
            this.vz = vz * DAYS_PER_YEAR;
            this.mass = mass * SOLAR_MASS;
        }
    }

    @Override
    public long run() {
        Body[] bodies = {
            new Body(0, 0, 0, 0, 0, 0, 1),
            new Body(4.84143, -1.16032, -0.103622, 0.00166008, 0.00769901, -6.90460e-5, 9.54792e-4),
            new Body(8.34337, 4.12480, -0.403523, -0.00276743, 0.00499853, 2.30417e-5, 2.85886e-4),
            new Body(12.8944, -15.1112, -0.223308, 0.00296460, 0.00237847, -2.96590e-5, 4.36624e-5),
            new Body(15.3797, -25.9193, 0.179259, 0.00268068, 0.00162824, -9.51592e-5, 5.15139e-5),
        };
        for (int step = 0; step < STEPS; step++) {
            advance(bodies);
        }
        return Double.doubleToLongBits(energy(bodies));
    }

    private static void advance(Body[] bodies) {
        for (int i = 0; i < bodies.length; i++) {
            Body a = bodies[i];
            for (int j = i + 1; j < bodies.length; j++) {
                Body b = bodies[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                double squared = dx * dx + dy * dy + dz * dz;
                double pull = STEP / (squared * Math.sqrt(squared));
                a.vx -= dx * b.mass * pull;
                a.vy -= dy * b.mass * pull;
                a.vz -= dz * b.mass * pull;
                b.vx += dx * a.mass * pull;
                b.vy += dy * a.mass * pull;
                b.vz += dz * a.mass * pull;
            }
        }
        for (Body body : bodies) {
            body.x += STEP * body.vx;
            body.y += STEP * body.vy;
            body.z += STEP * body.vz;
        }
    }

    private static double energy(Body[] bodies) {
        double energy = 0;
        for (int i = 0; i < bodies.length; i++) {
            Body a = bodies[i];
            energy += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
            for (int j = i + 1; j < bodies.length; j++) {
                Body b = bodies[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                energy -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
            }
        }
        return energy;
    }
}
