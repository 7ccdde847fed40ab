package org.teavm.classlib.java.io;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Formatter;
import java.util.Locale;
import java.util.Objects;
import org.teavm.classlib.java.lang.TObject;
import org.teavm.classlib.java.nio.charset.TCharset;

/**
 * {@code java.io.PrintStream}. What one call prints comes out in one piece, whatever thread prints beside it: encoded
 * first, then written under the stream's lock.
 */
public class TPrintStream extends TFilterOutputStream implements Appendable {
    /** Turns text into bytes. */
    private interface Encoding {
        byte[] encode(String text);

        Charset charset();
    }

    private final boolean autoFlush;

    /** Null for UTF-8, which strings know without a charset. */
    private final Encoding encoding;

    private boolean trouble;

    public TPrintStream(OutputStream out) {
        this(out, false);
    }

    public TPrintStream(OutputStream out, boolean autoFlush) {
        this(autoFlush, null, out);
    }

    public TPrintStream(OutputStream out, TCharset charset) {
        this(out, false, charset);
    }

    public TPrintStream(OutputStream out, boolean autoFlush, TCharset charset) {
        this(autoFlush, encoding(charset), out);
    }

    private static Encoding encoding(TCharset charset) {
        Charset encoder = (Charset) (Object) Objects.requireNonNull(charset);
        return new Encoding() {
            @Override
            public byte[] encode(String text) {
                return text.getBytes(encoder);
            }

            @Override
            public Charset charset() {
                return encoder;
            }
        };
    }

    private TPrintStream(boolean autoFlush, Encoding encoding, OutputStream out) {
        super(out);
        if (out == null) {
            throw new NullPointerException("Null output stream");
        }
        this.autoFlush = autoFlush;
        this.encoding = encoding;
    }

    public TPrintStream(OutputStream out, boolean autoFlush, String encoding) throws TUnsupportedEncodingException {
        this(out, autoFlush, charset(encoding));
    }

    public TPrintStream(String file) throws FileNotFoundException {
        this(new FileOutputStream(file));
    }

    public TPrintStream(File file) throws FileNotFoundException {
        this(new FileOutputStream(file));
    }

    public TPrintStream(String file, TCharset charset) throws FileNotFoundException {
        this(false, encoding(charset), new FileOutputStream(file));
    }

    public TPrintStream(File file, TCharset charset) throws FileNotFoundException {
        this(false, encoding(charset), new FileOutputStream(file));
    }

    public TPrintStream(String file, String encoding) throws FileNotFoundException, TUnsupportedEncodingException {
        this(file, charset(encoding));
    }

    public TPrintStream(File file, String encoding) throws FileNotFoundException, TUnsupportedEncodingException {
        this(file, charset(encoding));
    }

    public Charset charset() {
        return encoding == null ? StandardCharsets.UTF_8 : encoding.charset();
    }

    private static TCharset charset(String encoding) throws TUnsupportedEncodingException {
        try {
            return TCharset.forName(encoding);
        } catch (IllegalArgumentException e) {
            throw new TUnsupportedEncodingException(encoding);
        }
    }

    // ---- Bytes ---------------------------------------------------------------------------------------------------

    @Override
    public void write(int b) {
        synchronized (this) {
            try {
                open().write(b);
                if (autoFlush && b == '\n') {
                    out.flush();
                }
            } catch (IOException e) {
                note(e);
            }
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        synchronized (this) {
            try {
                open().write(bytes, offset, length);
                if (autoFlush) {
                    out.flush();
                }
            } catch (IOException e) {
                note(e);
            }
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    public void writeBytes(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    private OutputStream open() throws IOException {
        if (out == null) {
            throw new IOException("Stream closed");
        }
        return out;
    }

    private void note(IOException e) {
        if (e instanceof InterruptedIOException) {
            Thread.currentThread().interrupt();
        } else {
            trouble = true;
        }
    }

    @Override
    public void flush() {
        synchronized (this) {
            try {
                open().flush();
            } catch (IOException e) {
                note(e);
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (out != null) {
                try {
                    out.close();
                } catch (IOException e) {
                    note(e);
                }
                out = null;
            }
        }
    }

    public boolean checkError() {
        if (out != null) {
            flush();
        }
        return trouble;
    }

    protected void setError() {
        trouble = true;
    }

    protected void clearError() {
        trouble = false;
    }

    // ---- Text ----------------------------------------------------------------------------------------------------

    private void writeText(String text) {
        byte[] bytes = encoding == null ? text.getBytes() : encoding.encode(text);
        write(bytes, 0, bytes.length);
    }

    public void print(String text) {
        writeText(String.valueOf(text));
    }

    public void print(TObject object) {
        writeText(String.valueOf((Object) object));
    }

    public void print(boolean value) {
        writeText(String.valueOf(value));
    }

    public void print(char value) {
        writeText(String.valueOf(value));
    }

    public void print(int value) {
        writeText(String.valueOf(value));
    }

    public void print(long value) {
        writeText(String.valueOf(value));
    }

    public void print(float value) {
        writeText(String.valueOf(value));
    }

    public void print(double value) {
        writeText(String.valueOf(value));
    }

    public void print(char[] text) {
        writeText(new String(text));
    }

    public void println() {
        writeText("\n");
    }

    public void println(String text) {
        writeText(text + "\n");
    }

    public void println(TObject object) {
        println(String.valueOf((Object) object));
    }

    public void println(boolean value) {
        println(String.valueOf(value));
    }

    public void println(char value) {
        println(String.valueOf(value));
    }

    public void println(int value) {
        println(String.valueOf(value));
    }

    public void println(long value) {
        println(String.valueOf(value));
    }

    public void println(float value) {
        println(String.valueOf(value));
    }

    public void println(double value) {
        println(String.valueOf(value));
    }

    public void println(char[] text) {
        println(new String(text));
    }

    public TPrintStream printf(String format, Object... arguments) {
        return format(format, arguments);
    }

    public TPrintStream printf(Locale locale, String format, Object... arguments) {
        return format(locale, format, arguments);
    }

    public TPrintStream format(String format, Object... arguments) {
        writeText(new Formatter().format(format, arguments).toString());
        return this;
    }

    public TPrintStream format(Locale locale, String format, Object... arguments) {
        writeText(new Formatter(locale).format(format, arguments).toString());
        return this;
    }

    @Override
    public TPrintStream append(CharSequence text) {
        print(String.valueOf(text));
        return this;
    }

    @Override
    public TPrintStream append(CharSequence text, int start, int end) {
        print(String.valueOf(text).substring(start, end));
        return this;
    }

    @Override
    public TPrintStream append(char value) {
        print(value);
        return this;
    }
}
