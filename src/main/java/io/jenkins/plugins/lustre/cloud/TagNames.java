package io.jenkins.plugins.lustre.cloud;

/** The tags that this plugin's stacks and servers wear. Released names stay. */
public final class TagNames {

    /** What all begin with. */
    public static final String PREFIX = "lustre:";

    /** On the stack: the version of the layout of template and tags. */
    public static final String FORMAT = PREFIX + "format";
    /** On the stack: the stack's name. */
    public static final String CLUSTER = PREFIX + "cluster";
    /** On the stack: the compute environment's name. */
    public static final String ENVIRONMENT = PREFIX + "environment";
    /** On the stack: the file system's name. */
    public static final String FSNAME = PREFIX + "fsname";
    /** On the stack: {@link Owner#controllerId}. */
    public static final String CONTROLLER = PREFIX + "controller";
    /** On the stack: {@link Owner#rootUrl}. */
    public static final String ROOT_URL = PREFIX + "root-url";
    /** On the stack: {@link Owner#job}. */
    public static final String JOB = PREFIX + "job";
    /** On the stack: {@link Owner#build}. */
    public static final String BUILD = PREFIX + "build";
    /** On the stack: the request that created it. */
    public static final String REQUEST = PREFIX + "request";
    /** On the stack: when it counts as forgotten, ISO 8601 in UTC, or {@code never}. */
    public static final String EXPIRES = PREFIX + "expires";
    /** On the stack: {@code true} if it may be destroyed then. */
    public static final String DESTROY_EXPIRED = PREFIX + "destroy-expired";
    /** On the stack: {@code true} if its servers are spot instances. */
    public static final String SPOT = PREFIX + "spot";

    /** On a server: {@code MDS} or {@code OSS}. */
    public static final String ROLE = PREFIX + "role";
    /** On a server: its host name. */
    public static final String SERVER = PREFIX + "server";
    /** On a server: how many data disks it has. */
    public static final String DISK_COUNT = PREFIX + "disk-count";
    /** On a server: the index of its first OST. */
    public static final String FIRST_OST_INDEX = PREFIX + "first-ost-index";
    /** On a server: how many OSTs it has. */
    public static final String OST_COUNT = PREFIX + "ost-count";

    private TagNames() {}
}
