package dev.diatom.benchmarks.compute;

/** The greatest singular value of an infinite matrix, by power iteration on its corner: double arrays in tight loops. */
final class SpectralNorm implements Workload {
    private static final int SIZE = 700;
    private static final int ITERATIONS = 10;

    @Override
    public long run() {
        double[] u = new double[SIZE];
        double[] v = new double[SIZE];
        double[] between = new double[SIZE];
        java.util.Arrays.fill(u, 1);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            multiplySquared(u, between, v);
            multiplySquared(v, between, u);
        }
        double uv = 0;
        double vv = 0;
        for (int i = 0; i < SIZE; i++) {
            uv += u[i] * v[i];
            vv += v[i] * v[i];
        }
        return Double.doubleToLongBits(Math.sqrt(uv / vv));
    }

    private static double element(int row, int column) {
        int diagonal = row + column;
        return 1.0 / (diagonal * (diagonal + 1) / 2 + row + 1);
    }

    /** The transposed matrix times the matrix times the vector. */
    private static void multiplySquared(double[] vector, double[] between, double[] result) {
        for (int i = 0; i < SIZE; i++) {
            double sum = 0;
            for (int j = 0; j < SIZE; j++) {
                sum += element(i, j) * vector[j];
            }
            between[i] = sum;
        }
        for (int i = 0; i < SIZE; i++) {
            double sum = 0;
            for (int j = 0; j < SIZE; j++) {
                sum += element(j, i) * between[j];
            }
            result[i] = sum;
        }
    }
}
