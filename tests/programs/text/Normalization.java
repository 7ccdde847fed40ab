package text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Composed characters and their parts (Unicode Standard Annex 15). */
public class Normalization {
    public static void main(String[] args) {
        for (String text : new String[] {
            "plain",
            "\u00e9\u00fc\u00c5",
            "e\u0301u\u0308",
            "\ufb01\u2460\u00bd",
            "\uac00\u1100\u1161",
            "\u1e9b\u0323",
            "a\u0323\u0307\u0307\u0323"
        }) {
            for (Form form : Form.values()) {
                StringBuilder codes = new StringBuilder();
                Normalizer.normalize(text, form)
                        .chars()
                        .forEach(c -> codes.append(Integer.toHexString(c)).append(' '));
                System.out.println(form + " " + Normalizer.isNormalized(text, form) + " " + codes);
            }
        }
    }
}
