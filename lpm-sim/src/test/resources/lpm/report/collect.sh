# Captures what lpm must know of 7895-42X*1054A3B, 7895-42X*1054A5B.
# It lists and changes nothing, and holds no password. Save it as collect.sh and run it with
#
#   ssh -n hscroot@HMC "$(cat collect.sh)" > estate.txt
#
# from where you can log in on the console. The console's shell is a restricted bash: it starts no
# script files and writes no files, but takes a script as the command line that ssh hands over.
# Each command is echoed behind a prompt, so that the output reads like a session.

prompt="hscroot@${HOSTNAME:-hmc}:~>"
partition=ibmi1

# the release of the console
echo "$prompt lshmc -V"
lshmc -V

for system in "7895-42X*1054A3B" "7895-42X*1054A5B"; do
  # the system: name, state, capabilities
  echo "$prompt lssyscfg -r sys -m \"$system\""
  lssyscfg -r sys -m "$system"
  # its partitions and Virtual I/O Servers: id, state, environment, mover, RMC
  echo "$prompt lssyscfg -r lpar -m \"$system\""
  lssyscfg -r lpar -m "$system"
  # the profiles of its partitions
  echo "$prompt lssyscfg -r prof -m \"$system\" --filter \"lpar_names=$partition\""
  lssyscfg -r prof -m "$system" --filter "lpar_names=$partition"
  # the level of its firmware
  echo "$prompt lslic -t sys -m \"$system\""
  lslic -t sys -m "$system"
  # its mobility capabilities, how many migrations it takes part in, its policy on inactive ones
  echo "$prompt lslparmigr -r sys -m \"$system\""
  lslparmigr -r sys -m "$system"
  # migration states of its partitions
  echo "$prompt lslparmigr -r lpar -m \"$system\""
  lslparmigr -r lpar -m "$system"
  # its memory: configurable, available, logical memory block
  echo "$prompt lshwres -r mem --level sys -m \"$system\""
  lshwres -r mem --level sys -m "$system"
  # memory of each partition
  echo "$prompt lshwres -r mem --level lpar -m \"$system\""
  lshwres -r mem --level lpar -m "$system"
  # its processing units: configurable, available; limits of a partition
  echo "$prompt lshwres -r proc --level sys -m \"$system\""
  lshwres -r proc --level sys -m "$system"
  # processors of each partition
  echo "$prompt lshwres -r proc --level lpar -m \"$system\""
  lshwres -r proc --level lpar -m "$system"
  # its shared processor pools
  echo "$prompt lshwres -r procpool -m \"$system\""
  lshwres -r procpool -m "$system"
  # its shared memory pool
  echo "$prompt lshwres -r mempool -m \"$system\""
  lshwres -r mempool -m "$system"
  # paging space devices of its shared memory pool
  echo "$prompt lshwres -r mempool --rsubtype pgdev -m \"$system\""
  lshwres -r mempool --rsubtype pgdev -m "$system"
  # physical slots and the partitions that own them
  echo "$prompt lshwres -r io --rsubtype slot -m \"$system\""
  lshwres -r io --rsubtype slot -m "$system"
  # the most virtual slots that each partition may have
  echo "$prompt lshwres -r virtualio --rsubtype slot --level lpar -m \"$system\""
  lshwres -r virtualio --rsubtype slot --level lpar -m "$system"
  # which virtual slots are taken, and by what kind of adapter
  echo "$prompt lshwres -r virtualio --rsubtype slot --level slot -m \"$system\""
  lshwres -r virtualio --rsubtype slot --level slot -m "$system"
  # virtual Ethernet adapters, trunk adapters included
  echo "$prompt lshwres -r virtualio --rsubtype eth --level lpar -m \"$system\""
  lshwres -r virtualio --rsubtype eth --level lpar -m "$system"
  # its virtual switches
  echo "$prompt lshwres -r virtualio --rsubtype vswitch -m \"$system\""
  lshwres -r virtualio --rsubtype vswitch -m "$system"
  # virtual SCSI adapters, client and server
  echo "$prompt lshwres -r virtualio --rsubtype scsi --level lpar -m \"$system\""
  lshwres -r virtualio --rsubtype scsi --level lpar -m "$system"
  # virtual Fibre Channel adapters, client and server
  echo "$prompt lshwres -r virtualio --rsubtype fc --level lpar -m \"$system\""
  lshwres -r virtualio --rsubtype fc --level lpar -m "$system"
  # how many port names it has left
  echo "$prompt lshwres -r virtualio --rsubtype fc --level sys -m \"$system\""
  lshwres -r virtualio --rsubtype fc --level sys -m "$system"
  # virtual NICs and their backing devices
  echo "$prompt lshwres -r virtualio --rsubtype vnic --level lpar -m \"$system\""
  lshwres -r virtualio --rsubtype vnic --level lpar -m "$system"
  # its SR-IOV adapters
  echo "$prompt lshwres -r sriov --rsubtype adapter -m \"$system\""
  lshwres -r sriov --rsubtype adapter -m "$system"
  # volumes of persistent memory of each partition
  echo "$prompt lshwres -r pmem --level lpar -m \"$system\""
  lshwres -r pmem --level lpar -m "$system"
  # its Virtual I/O Servers, found by their ids, for a name may hold blanks
  for server in $(lssyscfg -r lpar -m "$system" -F lpar_id:lpar_env); do
    case $server in *:vioserver) ;; *) continue ;; esac
    name=$(lssyscfg -r lpar -m "$system" --filter "lpar_ids=${server%%:*}" -F name)
    # its profile, which says what it requires
    echo "$prompt lssyscfg -r prof -m \"$system\" --filter \"lpar_ids=${server%%:*}\""
    lssyscfg -r prof -m "$system" --filter "lpar_ids=${server%%:*}"
    # its level
    echo "$prompt viosvrcmd -m \"$system\" -p \"$name\" -c \"ioslevel\""
    viosvrcmd -m "$system" -p "$name" -c "ioslevel"
    # its disks: volume group
    echo "$prompt viosvrcmd -m \"$system\" -p \"$name\" -c \"lspv\""
    viosvrcmd -m "$system" -p "$name" -c "lspv"
    # its disks: identifier and size
    echo "$prompt viosvrcmd -m \"$system\" -p \"$name\" -c \"lspv -size\""
    viosvrcmd -m "$system" -p "$name" -c "lspv -size"
    # its virtual SCSI server adapters with their devices and disks
    echo "$prompt viosvrcmd -m \"$system\" -p \"$name\" -c \"lsmap -all\""
    viosvrcmd -m "$system" -p "$name" -c "lsmap -all"
    # its virtual devices: the VASI device of a mover among them
    echo "$prompt viosvrcmd -m \"$system\" -p \"$name\" -c \"lsdev -virtual\""
    viosvrcmd -m "$system" -p "$name" -c "lsdev -virtual"
    # its shared Ethernet adapters and what they bridge
    echo "$prompt viosvrcmd -m \"$system\" -p \"$name\" -c \"lsmap -all -net\""
    viosvrcmd -m "$system" -p "$name" -c "lsmap -all -net"
    # its virtual Fibre Channel adapters and their ports
    echo "$prompt viosvrcmd -m \"$system\" -p \"$name\" -c \"lsmap -all -npiv\""
    viosvrcmd -m "$system" -p "$name" -c "lsmap -all -npiv"
    # its Fibre Channel ports and how many more virtual ones they can carry
    echo "$prompt viosvrcmd -m \"$system\" -p \"$name\" -c \"lsnports\""
    viosvrcmd -m "$system" -p "$name" -c "lsnports"
    # its virtual NIC servers and what they stand on
    echo "$prompt viosvrcmd -m \"$system\" -p \"$name\" -c \"lsmap -all -vnic\""
    viosvrcmd -m "$system" -p "$name" -c "lsmap -all -vnic"
    # how many migrations it takes part in at a time as a mover
    echo "$prompt viosvrcmd -m \"$system\" -p \"$name\" -c \"lsdev -dev vioslpm0 -attr cfg_msp_lpm_ops\""
    viosvrcmd -m "$system" -p "$name" -c "lsdev -dev vioslpm0 -attr cfg_msp_lpm_ops"
    # the reserve policy and largest transfer of each disk: lines of lspv with an identifier, or
    # none, in second place
    viosvrcmd -m "$system" -p "$name" -c "lspv" | while read -r disk identifier rest; do
      case $identifier in none | ????????????????) ;; *) continue ;; esac
      echo "$prompt viosvrcmd -m \"$system\" -p \"$name\" -c \"lsdev -dev $disk -attr reserve_policy\""
      viosvrcmd -m "$system" -p "$name" -c "lsdev -dev $disk -attr reserve_policy" < /dev/null
      echo "$prompt viosvrcmd -m \"$system\" -p \"$name\" -c \"lsdev -dev $disk -attr max_transfer\""
      viosvrcmd -m "$system" -p "$name" -c "lsdev -dev $disk -attr max_transfer" < /dev/null
    done
  done
done

echo "$prompt"
