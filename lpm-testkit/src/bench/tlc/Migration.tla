------------------------------ MODULE Migration ------------------------------
(* An active migration of one partition from the source S to the destination D: its steps, what strikes between them, how it    *)
(* reacts, and what must hold whatever happens. The names of steps, faults and outcomes are those that lpm explore prints; R and *)
(* I number the reactions and invariants as the simulator does.                                                                 *)
EXTENDS Integers, Sequences, FiniteSets

CONSTANTS
    PAGES,      \* how many pages of memory the partition has
    VERSIONS,   \* how often each is written at most on one side
    PAIRS,      \* pairs of mover service partitions
    SERVERS,    \* Virtual I/O Servers on each side, 1 or 2
    ASKED,      \* whether the console reaches the operating system by RMC, as for AIX and Linux, or IBM i is not asked
    FAULTS      \* how many faults strike at most

VARIABLES
    way,        \* where the migration goes, or how it has ended
    direction,  \* where a recovery leads, once it has been named
    at,         \* forward: the next step; backward: steps before it are still to be taken back
    done,       \* the undo log: steps with side effects that were not taken back
    owner,      \* who may run the partition
    run,        \* the sides on which it runs
    down,       \* whether it was lost with a frame
    cfg,        \* what consoles, servers and hypervisors hold of it
    ver,        \* the version of each page on each side
    missing,    \* pages that the destination still has to get
    keeps,      \* whether the source still holds the pages
    struck,     \* faults that have struck and are not repaired
    left        \* how many more may strike

cond == <<struck, left>>
memory == <<ver, missing, keeps>>
vars == <<way, direction, at, done, owner, run, down, cfg, ver, missing, keeps, struck, left>>

Page == 1..PAGES
Server == 1..SERVERS

------------------------------------------------------------------------------
(* Steps, in order. *)

Order == <<"validate", "lock", "dst_shell">>
    \o (IF SERVERS = 1 THEN <<"dst_vtd1">> ELSE <<"dst_vtd1", "dst_vtd2">>)
    \o <<"bind_src", "bind_dst", "first_pass", "dirty_passes", "ask_os", "freeze", "send_cpu", "release", "acquire", "resume_dst",
         "fetch", "push_rest", "close_stream">>
    \o (IF SERVERS = 1 THEN <<"src_vtd1">> ELSE <<"src_vtd1", "src_vtd2">>)
    \o <<"src_shell", "profiles", "unlock">>

Last == Len(Order)
Place(step) == CHOOSE n \in 1..Last : Order[n] = step
AskOs == Place("ask_os")
Freeze == Place("freeze")
Release == Place("release")
CloseStream == Place("close_stream")

Undoable == {"lock", "dst_shell", "dst_vtd1", "dst_vtd2", "bind_src", "bind_dst", "first_pass", "freeze", "release"}

------------------------------------------------------------------------------
(* Faults. Each stays until it is repaired; what is up follows from those that have struck. *)

OfPair == {"SRC_MSP_CRASH", "DST_MSP_CRASH", "MSP_LINK_LOSS"}
OfPath == {"SRC_VIOS_PATH_LOSS", "DST_VIOS_PATH_LOSS"}
Single == {"HMC_LOSS", "DST_LUN_GONE", "DST_MEMORY_SHORT", "OS_REFUSES", "DIRTY_RATE_HIGH", "WAIT_BUDGET_SPENT", "USER_STOP",
           "LPAR_RMC_LOSS", "SRC_VIOS_RMC_LOSS", "DST_VIOS_RMC_LOSS", "SRC_FRAME_DOWN", "DST_FRAME_DOWN"}
Fault == (OfPair \X (1..PAIRS)) \union (OfPath \X Server) \union (Single \X {1})

Struck(fault) == <<fault, 1>> \in struck
Console == ~Struck("HMC_LOSS")
FrameS == ~Struck("SRC_FRAME_DOWN")
FrameD == ~Struck("DST_FRAME_DOWN")
RmcS == ~Struck("SRC_VIOS_RMC_LOSS")
RmcD == ~Struck("DST_VIOS_RMC_LOSS")
RmcP == ASKED => ~Struck("LPAR_RMC_LOSS")
Luns == ~Struck("DST_LUN_GONE")
Free == ~Struck("DST_MEMORY_SHORT")
PathS(server) == <<"SRC_VIOS_PATH_LOSS", server>> \notin struck
PathD(server) == <<"DST_VIOS_PATH_LOSS", server>> \notin struck
\* R11: any whole pair will do
Stream == FrameS /\ FrameD /\ \E pair \in 1..PAIRS : \A fault \in OfPair : <<fault, pair>> \notin struck
StorageD == Luns /\ \E server \in Server : PathD(server)

------------------------------------------------------------------------------
(* What each step needs, going forward and to be taken back. *)

Everything == Console /\ FrameS /\ FrameD /\ RmcS /\ RmcD /\ RmcP /\ Luns /\ Free /\ Stream
    /\ \A server \in Server : PathS(server) /\ PathD(server)

\* R7: what was validated but is not reserved is looked at again when it is used
MapsD(server) == Console /\ FrameD /\ RmcD /\ Luns /\ PathD(server)

Ready(step) ==
    CASE step = "validate" -> Everything
      [] step = "dst_shell" -> Console /\ FrameD /\ Free
      [] step = "dst_vtd1" -> MapsD(1)
      [] step = "dst_vtd2" -> MapsD(2)
      [] step \in {"bind_src", "bind_dst"} -> Console /\ Stream
      [] step = "ask_os" -> Stream /\ Console /\ RmcP /\ ~Struck("OS_REFUSES")
      [] step \in {"first_pass", "dirty_passes", "freeze", "send_cpu", "release"} -> Stream
      [] step = "acquire" -> Stream /\ StorageD
      [] step = "resume_dst" -> TRUE
      [] step \in {"fetch", "push_rest", "close_stream"} -> missing = {} \/ Stream
      [] step \in {"src_vtd1", "src_vtd2"} -> Console /\ FrameS /\ RmcS
      [] step = "src_shell" -> Console /\ FrameS
      [] step \in {"lock", "profiles", "unlock"} -> Console

CanUndo(step) ==
    CASE step = "lock" -> Console
      [] step = "dst_shell" -> Console /\ FrameD
      [] step \in {"dst_vtd1", "dst_vtd2"} -> Console /\ FrameD /\ RmcD
      [] step \in {"bind_src", "bind_dst", "first_pass"} -> TRUE
      [] step = "freeze" -> FrameS
      [] step = "release" -> Console /\ FrameD

\* R3, R6: a stop counts until the source gives the partition away, the wait budget until the operating system has been asked
HasToStop == owner = "SRC" /\ (Struck("USER_STOP") \/ (Struck("WAIT_BUDGET_SPENT") /\ at <= AskOs))

------------------------------------------------------------------------------
(* Ends. *)

Named(outcome, where) == way' = outcome /\ direction' = where

\* Nothing more can be taken back.
EndBack(log, lost) ==
    IF lost /\ ~(log = {} /\ direction # "NONE") THEN Named("PARTITION_FAILED", "BACK")
    ELSE IF log = {} THEN way' = "ROLLED_BACK" /\ UNCHANGED direction
    ELSE Named("NEEDS_RECOVER", "BACK")

\* R1: back over what is in the log, the newest first, from the given place.
Back(log, from, lost) ==
    /\ done' = log
    /\ IF \E step \in log : step < from
       THEN way' = "BACKWARD" /\ at' = from /\ UNCHANGED direction
       ELSE at' = 0 /\ EndBack(log, lost)

\* On after the step that was taken.
Onward ==
    IF at < Last THEN at' = at + 1 /\ UNCHANGED <<way, direction>>
    ELSE IF down /\ direction = "NONE" THEN at' = Last + 1 /\ Named("PARTITION_FAILED", "FORWARD")
    ELSE at' = 0 /\ way' = "COMPLETED" /\ UNCHANGED direction

------------------------------------------------------------------------------
(* Forward. *)

Configures(step) == cfg' =
    CASE step = "lock" -> [cfg EXCEPT !.lock = TRUE]
      [] step = "dst_shell" -> [cfg EXCEPT !.shell = @ \union {"D"}]
      [] step = "dst_vtd1" -> [cfg EXCEPT !.vtdD = @ \union {1}]
      [] step = "dst_vtd2" -> [cfg EXCEPT !.vtdD = @ \union {2}]
      [] step = "bind_src" -> [cfg EXCEPT !.bound = @ \union {"S"}]
      [] step = "bind_dst" -> [cfg EXCEPT !.bound = @ \union {"D"}]
      [] step = "close_stream" -> [cfg EXCEPT !.bound = {}]
      [] step = "src_vtd1" -> [cfg EXCEPT !.vtdS = @ \ {1}]
      [] step = "src_vtd2" -> [cfg EXCEPT !.vtdS = @ \ {2}]
      [] step = "src_shell" -> [cfg EXCEPT !.shell = @ \ {"S"}]
      [] step = "profiles" -> [cfg EXCEPT !.profile = "D"]
      [] step = "unlock" -> [cfg EXCEPT !.lock = FALSE]
      [] OTHER -> cfg

Runs(step) ==
    CASE step = "freeze" -> run' = {} /\ UNCHANGED owner
      [] step = "release" -> owner' = "FLIGHT" /\ UNCHANGED run
      [] step = "acquire" -> owner' = "DST" /\ UNCHANGED run
      [] step = "resume_dst" -> run' = {"D"} /\ UNCHANGED owner
      [] OTHER -> UNCHANGED <<owner, run>>

Installed(pages) == [ver EXCEPT !.D = [page \in Page |-> IF page \in pages THEN ver.S[page] ELSE ver.D[page]]]

Copies(step) ==
    CASE step = "first_pass" -> ver' = Installed(Page) /\ UNCHANGED <<missing, keeps>>
      [] step = "dirty_passes" ->  \* what is written faster than it is sent stays dirty
            ver' = (IF Struck("DIRTY_RATE_HIGH") THEN ver ELSE Installed(Page)) /\ UNCHANGED <<missing, keeps>>
      [] step = "send_cpu" -> missing' = {page \in Page : ver.D[page] # ver.S[page]} /\ UNCHANGED <<ver, keeps>>
      [] step = "fetch" ->
            IF missing = {} THEN UNCHANGED memory
            ELSE \E touched \in missing :
                    ver' = Installed({touched}) /\ missing' = missing \ {touched} /\ UNCHANGED keeps
      [] step = "push_rest" -> ver' = Installed(missing) /\ missing' = {} /\ UNCHANGED keeps
      [] step = "close_stream" -> keeps' = FALSE /\ UNCHANGED <<ver, missing>>
      [] OTHER -> UNCHANGED memory

Take(step) ==
    /\ Configures(step) /\ Runs(step) /\ Copies(step) /\ Onward
    /\ done' = CASE step \in Undoable -> done \union {at} [] step = "acquire" -> {} [] OTHER -> done
    /\ UNCHANGED <<down, cond>>

\* R1: what was done is taken back; where nothing was done yet the move is refused.
TakeBack(log) ==
    IF log = {} THEN way' = "REFUSED" /\ at' = 0 /\ UNCHANGED <<done, direction>> ELSE Back(log, Last + 1, down)

\* R2, R3: only a recovery can go on.
Stay == Named(IF down THEN "PARTITION_FAILED" ELSE "NEEDS_RECOVER", IF owner = "DST" THEN "FORWARD" ELSE "BACK")
    /\ at' = (IF owner = "DST" THEN at ELSE 0) /\ UNCHANGED done

React ==
    /\ CASE owner = "SRC" -> TakeBack(done) /\ UNCHANGED owner
         [] owner = "FLIGHT" /\ Stream -> TakeBack(done \ {Release}) /\ owner' = "SRC"  \* the destination returns the right
         [] OTHER -> Stay /\ UNCHANGED owner
    /\ UNCHANGED <<run, down, cfg, memory, cond>>

Forward == way = "FORWARD" /\ LET step == Order[at] IN IF ~HasToStop /\ Ready(step) THEN Take(step) ELSE React

------------------------------------------------------------------------------
(* Backward: each step that is in the log is tried once, the newest first. *)

Nothing == [page \in Page |-> -1]

Undo(step) ==
    /\ cfg' = CASE step = "lock" -> [cfg EXCEPT !.lock = FALSE]
                [] step = "dst_shell" -> [cfg EXCEPT !.shell = @ \ {"D"}]
                [] step = "dst_vtd1" -> [cfg EXCEPT !.vtdD = @ \ {1}]
                [] step = "dst_vtd2" -> [cfg EXCEPT !.vtdD = @ \ {2}]
                [] step = "bind_src" -> [cfg EXCEPT !.bound = @ \ {"S"}]
                [] step = "bind_dst" -> [cfg EXCEPT !.bound = @ \ {"D"}]
                [] OTHER -> cfg
    /\ run' = IF step = "freeze" THEN {"S"} ELSE run
    /\ owner' = IF step = "release" THEN "SRC" ELSE owner
    /\ missing' = IF step = "freeze" THEN {} ELSE missing
    /\ ver' = IF step = "first_pass" THEN [ver EXCEPT !.D = Nothing] ELSE ver

Backward ==
    /\ way = "BACKWARD"
    /\ LET newest == CHOOSE n \in done : n < at /\ \A m \in done : m < at => m <= n IN
       IF CanUndo(Order[newest])
       THEN Undo(Order[newest]) /\ Back(done \ {newest}, newest, down)
       ELSE /\ UNCHANGED <<cfg, run, owner, missing, ver>>
            /\ IF newest = Release /\ ~down THEN Stay ELSE Back(done, newest, down)  \* nobody may guess who has it
    /\ UNCHANGED <<down, keeps, cond>>

------------------------------------------------------------------------------
(* What happens beside the migration. *)

Unended == {"FORWARD", "BACKWARD", "NEEDS_RECOVER"}

\* R9: the partition is lost with a frame that has its memory, or part of it.
Fails(fault) == ~down /\ CASE fault = "SRC_FRAME_DOWN" -> owner # "DST" \/ missing # {}
                           [] fault = "DST_FRAME_DOWN" -> owner = "DST"
                           [] OTHER -> FALSE

GoDown ==
    /\ down' = TRUE /\ run' = {} /\ missing' = {} /\ ver' = [S |-> Nothing, D |-> Nothing]
    /\ IF owner = "DST"
       THEN /\ at' = (IF at < CloseStream THEN CloseStream ELSE at)
            /\ IF way = "FORWARD" THEN UNCHANGED <<way, direction>> ELSE Named("PARTITION_FAILED", "FORWARD")
            /\ UNCHANGED done
       ELSE CASE way = "FORWARD" -> Back(done \ {Freeze}, Last + 1, TRUE)
              [] way = "BACKWARD" -> Back(done \ {Freeze}, at, TRUE)
              [] way = "NEEDS_RECOVER" ->
                    Named("PARTITION_FAILED", "BACK") /\ done' = done \ {Freeze} /\ UNCHANGED at
    /\ UNCHANGED <<owner, cfg, keeps>>

Strike(fault) ==
    /\ way \in Unended /\ left > 0 /\ fault \notin struck
    /\ struck' = struck \union {fault} /\ left' = left - 1
    /\ IF Fails(fault[1]) THEN GoDown ELSE UNCHANGED <<way, direction, at, done, owner, run, down, cfg, memory>>

\* A page that is missing cannot be written: the partition waits for it.
Write(page) ==
    /\ way \in Unended /\ page \notin missing
    /\ \E side \in run : ver[side][page] < VERSIONS /\ ver' = [ver EXCEPT ![side][page] = @ + 1]
    /\ UNCHANGED <<way, direction, at, done, owner, run, down, cfg, missing, keeps, cond>>

\* R10: everything is repaired, and somebody calls for a recovery.
Recover ==
    /\ way \in {"NEEDS_RECOVER", "PARTITION_FAILED"}
    /\ struck' = {}
    /\ CASE owner # "DST" /\ done # {} -> way' = "BACKWARD" /\ at' = Last + 1
         [] owner # "DST" /\ done = {} -> way' = "ROLLED_BACK" /\ at' = 0
         [] owner = "DST" /\ at <= Last -> way' = "FORWARD" /\ UNCHANGED at
         [] owner = "DST" /\ at > Last -> way' = "COMPLETED" /\ at' = 0
    /\ UNCHANGED <<direction, done, owner, run, down, cfg, memory, left>>

InitialCfg == [lock |-> FALSE, shell |-> {"S"}, vtdS |-> Server, vtdD |-> {}, bound |-> {}, profile |-> "S"]
FinalCfg == [lock |-> FALSE, shell |-> {"D"}, vtdS |-> {}, vtdD |-> Server, bound |-> {}, profile |-> "D"]

Init ==
    /\ way = "FORWARD" /\ direction = "NONE" /\ at = 1 /\ done = {}
    /\ owner = "SRC" /\ run = {"S"} /\ down = FALSE /\ cfg = InitialCfg
    /\ ver = [S |-> [page \in Page |-> 0], D |-> Nothing] /\ missing = {} /\ keeps = TRUE
    /\ struck = {} /\ left = FAULTS

Next == Forward \/ Backward \/ Recover \/ (\E fault \in Fault : Strike(fault)) \/ (\E page \in Page : Write(page))

Spec == Init /\ [][Next]_vars

------------------------------------------------------------------------------
(* What must hold: of states, then of steps. *)

TakenBack == way \in {"REFUSED", "ROLLED_BACK"}
VtdOf(side) == IF side = "S" THEN cfg.vtdS ELSE cfg.vtdD

I1 == ~({"S", "D"} \subseteq run)
I2 == ("S" \in run => owner = "SRC") /\ ("D" \in run => owner = "DST")
I3 == Cardinality({side \in run : VtdOf(side) # {}}) <= 1
I4 == (TakenBack => cfg = InitialCfg /\ keeps /\ missing = {} /\ owner = "SRC") /\ run \subseteq cfg.shell
I5 == /\ way = "COMPLETED" => cfg = FinalCfg /\ ~keeps
      /\ owner # "DST" => "S" \in cfg.shell /\ cfg.vtdS = Server /\ cfg.profile = "S"
I6 == /\ owner = "DST" => \A page \in Page \ missing : ver.D[page] >= ver.S[page]
      /\ way = "COMPLETED" => missing = {}
      /\ missing # {} /\ "D" \in run => keeps
I7 == /\ way \in {"NEEDS_RECOVER", "PARTITION_FAILED"} => direction = (IF owner = "DST" THEN "FORWARD" ELSE "BACK")
      /\ owner = "DST" => way \in {"FORWARD", "COMPLETED", "NEEDS_RECOVER", "PARTITION_FAILED"}
I9 == way \in {"REFUSED", "ROLLED_BACK", "COMPLETED"} => down \/ Cardinality(run) = 1
I10 == (way = "ROLLED_BACK" => direction # "FORWARD") /\ (way = "COMPLETED" => direction # "BACK")

NewerOnly == \A page \in Page : ver'.D[page] >= ver.D[page] \/ ver'.D[page] = -1
InstalledOnce == owner = "DST" => missing' \subseteq missing
NoWayBack == owner = "DST" => owner' = "DST"
AcquiredWithStorage == owner # "DST" /\ owner' = "DST" => StorageD

\* I6, I7 and I8
StepsHold == [][NewerOnly /\ InstalledOnce /\ NoWayBack /\ AcquiredWithStorage]_vars
==============================================================================
