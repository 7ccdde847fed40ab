package sun.nio.fs;

import dev.diatom.jdk.OpenFiles;
import dev.diatom.os.file.Errno;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Names of users or groups: lines of fields between colons, the name first and the number third (passwd(5), group(5)). */
final class Accounts {
    static final Accounts USERS = new Accounts("/etc/passwd");
    static final Accounts GROUPS = new Accounts("/etc/group");

    private static final int NAME = 0;
    private static final int NUMBER = 2;

    private final String file;

    private Accounts(String file) {
        this.file = file;
    }

    byte[] name(int number) throws UnixException {
        String name = find(NUMBER, Integer.toString(number), NAME);
        if (name == null) {
            throw new UnixException(Errno.ENOENT);
        }
        return Util.toBytes(name);
    }

    /** -1 if there is none of that name. */
    int id(String name) {
        String number = find(NAME, name, NUMBER);
        try {
            return number == null ? -1 : Integer.parseInt(number);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private String find(int keyField, String key, int valueField) {
        try {
            String text = new String(OpenFiles.content(file), StandardCharsets.UTF_8);
            for (String line : Util.split(text, '\n')) {
                String[] fields = Util.split(line, ':');
                if (fields.length > NUMBER && fields[keyField].equals(key)) {
                    return fields[valueField];
                }
            }
            return null;
        } catch (IOException e) {
            return null;
        }
    }
}
