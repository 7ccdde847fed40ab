/*
 * The file system under TeaVM's java.io.File: Linux's own, by descriptors; in a VM there are no files and every call says
 * so. Takes the place of TeaVM's file.
 */
#include "file.h"
#include "string.h"
#include <stdlib.h>

int32_t teavm_file_isWindows() {
    return 0;
}

int32_t teavm_file_isCaseSensitive() {
    return 1;
}

/* Unknown: the caller keeps the path. */
int32_t teavm_file_canonicalize(char16_t *path, int32_t length, char16_t **result) {
    (void) path, (void) length, (void) result;
    return -1;
}

static int32_t return_string(const char *text, char16_t **result) {
    int32_t length;
    *result = teavm_mbToChar16((char *) text, &length);
    return length;
}

int32_t teavm_file_tempDirectory(char16_t **result) {
    return return_string("/tmp", result);
}

#if DIATOM_TARGET_VM

int32_t teavm_file_homeDirectory(char16_t **result) { return return_string("/", result); }
int32_t teavm_file_workDirectory(char16_t **result) { return return_string("/", result); }
int32_t teavm_file_isFile(char16_t *name, int32_t length) { return 0; }
int32_t teavm_file_isDir(char16_t *name, int32_t length) { return 0; }
int32_t teavm_file_exists(char16_t *name, int32_t length) { return 0; }
int32_t teavm_file_canRead(char16_t *name, int32_t length) { return 0; }
int32_t teavm_file_canWrite(char16_t *name, int32_t length) { return 0; }
TeaVM_StringList *teavm_file_listFiles(char16_t *name, int32_t length) { return NULL; }
int32_t teavm_file_createDirectory(char16_t *name, int32_t length) { return 0; }
int32_t teavm_file_createFile(char16_t *name, int32_t length) { return 2; }
int32_t teavm_file_delete(char16_t *name, int32_t length) { return 0; }
int32_t teavm_file_rename(char16_t *name, int32_t length, char16_t *to, int32_t to_length) { return 0; }
int64_t teavm_file_lastModified(char16_t *name, int32_t length) { return 0; }
int32_t teavm_file_setLastModified(char16_t *name, int32_t length, int64_t millis) { return 0; }
int32_t teavm_file_setReadonly(char16_t *name, int32_t length, int32_t readonly) { return 0; }
int32_t teavm_file_length(char16_t *name, int32_t length) { return 0; }
int64_t teavm_file_open(char16_t *name, int32_t length, int32_t mode) { return 0; }
int32_t teavm_file_close(int64_t file) { return 0; }
int32_t teavm_file_flush(int64_t file) { return 0; }
int32_t teavm_file_seek(int64_t file, int32_t whence, int32_t offset) { return 0; }
int32_t teavm_file_tell(int64_t file) { return 0; }
int32_t teavm_file_read(int64_t file, int8_t *data, int32_t offset, int32_t count) { return -1; }
int32_t teavm_file_write(int64_t file, int8_t *data, int32_t offset, int32_t count) { return -1; }
int32_t teavm_file_truncate(int64_t file, int32_t size) { return 0; }

#else

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* A path in C's terms; what does not fit names nothing. */
struct path {
    char text[PATH_MAX];
};

static const char *c_path(struct path *path, char16_t *name, int32_t length) {
    char *text = teavm_char16ToMb(name, length);
    path->text[0] = 0;
    if (text != NULL && strlen(text) < PATH_MAX) {
        strcpy(path->text, text);
    }
    free(text);
    return path->text;
}

static mode_t mode_of(char16_t *name, int32_t length) {
    struct path path;
    struct stat status;
    return stat(c_path(&path, name, length), &status) == 0 ? status.st_mode : 0;
}

int32_t teavm_file_homeDirectory(char16_t **result) {
    const char *home = getenv("HOME");
    return return_string(home != NULL ? home : "/", result);
}

int32_t teavm_file_workDirectory(char16_t **result) {
    struct path path;
    return return_string(getcwd(path.text, sizeof path.text) != NULL ? path.text : "/", result);
}

int32_t teavm_file_isFile(char16_t *name, int32_t length) {
    return S_ISREG(mode_of(name, length));
}

int32_t teavm_file_isDir(char16_t *name, int32_t length) {
    return S_ISDIR(mode_of(name, length));
}

int32_t teavm_file_exists(char16_t *name, int32_t length) {
    return mode_of(name, length) != 0;
}

int32_t teavm_file_canRead(char16_t *name, int32_t length) {
    struct path path;
    return access(c_path(&path, name, length), R_OK) == 0;
}

int32_t teavm_file_canWrite(char16_t *name, int32_t length) {
    struct path path;
    return access(c_path(&path, name, length), W_OK) == 0;
}

TeaVM_StringList *teavm_file_listFiles(char16_t *name, int32_t length) {
    struct path path;
    DIR *directory = opendir(c_path(&path, name, length));
    if (directory == NULL) {
        return NULL;
    }
    /* The empty entry tells an empty directory from none. */
    TeaVM_StringList *list = teavm_appendString(NULL, NULL, 0);
    for (struct dirent *entry; list != NULL && (entry = readdir(directory)) != NULL;) {
        int32_t units;
        char16_t *text = teavm_mbToChar16(entry->d_name, &units);
        list = teavm_appendString(list, text, units);
    }
    closedir(directory);
    return list;
}

int32_t teavm_file_createDirectory(char16_t *name, int32_t length) {
    struct path path;
    return mkdir(c_path(&path, name, length), 0777) == 0;
}

/* 0: created, 1: it exists, 2: failed. */
int32_t teavm_file_createFile(char16_t *name, int32_t length) {
    struct path path;
    int descriptor = open(c_path(&path, name, length), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        return errno == EEXIST ? 1 : 2;
    }
    close(descriptor);
    return 0;
}

int32_t teavm_file_delete(char16_t *name, int32_t length) {
    struct path path;
    const char *text = c_path(&path, name, length);
    return unlink(text) == 0 || rmdir(text) == 0;
}

int32_t teavm_file_rename(char16_t *name, int32_t length, char16_t *to, int32_t to_length) {
    struct path from_path, to_path;
    return rename(c_path(&from_path, name, length), c_path(&to_path, to, to_length)) == 0;
}

int64_t teavm_file_lastModified(char16_t *name, int32_t length) {
    struct path path;
    struct stat status;
    if (stat(c_path(&path, name, length), &status) != 0) {
        return 0;
    }
    return status.st_mtim.tv_sec * INT64_C(1000) + status.st_mtim.tv_nsec / 1000000;
}

int32_t teavm_file_setLastModified(char16_t *name, int32_t length, int64_t millis) {
    struct path path;
    struct timespec times[2] = {{.tv_nsec = UTIME_OMIT}, {.tv_sec = millis / 1000, .tv_nsec = millis % 1000 * 1000000}};
    return utimensat(AT_FDCWD, c_path(&path, name, length), times, 0) == 0;
}

int32_t teavm_file_setReadonly(char16_t *name, int32_t length, int32_t readonly) {
    struct path path;
    mode_t mode = mode_of(name, length);
    mode_t write = S_IWUSR | S_IWGRP | S_IWOTH;
    return mode != 0 && chmod(c_path(&path, name, length), readonly ? mode & ~write : mode | S_IWUSR) == 0;
}

int32_t teavm_file_length(char16_t *name, int32_t length) {
    struct path path;
    struct stat status;
    if (stat(c_path(&path, name, length), &status) != 0) {
        return 0;
    }
    return status.st_size > INT32_MAX ? INT32_MAX : (int32_t) status.st_size;
}

/* A file is its descriptor plus 1, so that 0 can mean none. Mode bits: 1 read, 2 write, 4 append. */
static int descriptor_of(int64_t file) {
    return (int) file - 1;
}

int64_t teavm_file_open(char16_t *name, int32_t length, int32_t mode) {
    struct path path;
    int flags = (mode & 3) == 1 ? O_RDONLY : (mode & 1) != 0 ? O_RDWR | O_CREAT : O_WRONLY | O_CREAT;
    if (mode == 2) {
        flags |= O_TRUNC;
    }
    if ((mode & 4) != 0) {
        flags |= O_APPEND;
    }
    return open(c_path(&path, name, length), flags | O_CLOEXEC, 0666) + INT64_C(1);
}

int32_t teavm_file_close(int64_t file) {
    return close(descriptor_of(file)) == 0;
}

int32_t teavm_file_flush(int64_t file) {
    (void) file;
    return 1;
}

int32_t teavm_file_seek(int64_t file, int32_t whence, int32_t offset) {
    static const int origins[] = {SEEK_SET, SEEK_CUR, SEEK_END};
    /* Files of /proc have no end to go to: where they are is all that is known of their size. */
    return lseek(descriptor_of(file), offset, origins[whence]) >= 0 || (whence == 2 && errno == EINVAL);
}

int32_t teavm_file_tell(int64_t file) {
    return (int32_t) lseek(descriptor_of(file), 0, SEEK_CUR);
}

int32_t teavm_file_read(int64_t file, int8_t *data, int32_t offset, int32_t count) {
    ssize_t result;
    do {
        result = read(descriptor_of(file), data + offset, (size_t) count);
    } while (result < 0 && errno == EINTR);
    return (int32_t) result;
}

int32_t teavm_file_write(int64_t file, int8_t *data, int32_t offset, int32_t count) {
    int32_t done = 0;
    while (done < count) {
        ssize_t result = write(descriptor_of(file), data + offset + done, (size_t) (count - done));
        if (result < 0 && errno != EINTR) {
            break;
        }
        done += result > 0 ? (int32_t) result : 0;
    }
    return done;
}

int32_t teavm_file_truncate(int64_t file, int32_t size) {
    return ftruncate(descriptor_of(file), size) == 0;
}

#endif
